package com.aurastream.simulator.gemini;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The comment of a JPEG file: the COM segment among those before the picture itself. */
final class JpegComment {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int COMMENT = 0xFE;
    private static final int PICTURE = 0xDA;
    private static final int HEAD = 4;

    private JpegComment() {}

    /** The first comment, as UTF-8; absent when there is none or this is no JPEG. */
    static Optional<String> find(byte[] file) {
        if (file.length < 2 || unsigned(file, 0) != MARKER || unsigned(file, 1) != START) {
            return Optional.empty();
        }
        int at = 2;
        while (at + HEAD <= file.length && unsigned(file, at) == MARKER && unsigned(file, at + 1) != PICTURE) {
            int length = unsigned(file, at + 2) << 8 | unsigned(file, at + 3);
            int end = at + 2 + length;
            if (length < 2 || end > file.length) {
                return Optional.empty();
            }
            if (unsigned(file, at + 1) == COMMENT) {
                return Optional.of(new String(file, at + HEAD, length - 2, StandardCharsets.UTF_8));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static int unsigned(byte[] file, int at) {
        return file[at] & 0xFF;
    }
}
