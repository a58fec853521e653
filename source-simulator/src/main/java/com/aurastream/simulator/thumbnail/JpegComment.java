package com.aurastream.simulator.thumbnail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The comment segment (COM, {@code FF FE}) of a JPEG (ITU-T T.81, B.2.4.5). */
public final class JpegComment {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int COMMENT = 0xFE;
    private static final int SCAN = 0xDA;
    private static final int LENGTH_BYTES = 2;
    private static final int LONGEST = 0xFFFF - LENGTH_BYTES;

    private JpegComment() {}

    /**
     * The same picture with a comment in front of everything else.
     *
     * @throws IllegalArgumentException when it is no JPEG, or the comment is longer than a segment
     */
    static byte[] insert(byte[] jpeg, String comment) {
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        if (!isJpeg(jpeg) || text.length > LONGEST) {
            throw new IllegalArgumentException("cannot write a comment of " + text.length + " bytes into this picture");
        }
        int length = text.length + LENGTH_BYTES;
        ByteArrayOutputStream result = new ByteArrayOutputStream(jpeg.length + length + 2);
        result.write(jpeg, 0, 2);
        result.write(MARKER);
        result.write(COMMENT);
        result.write(length >> 8);
        result.write(length & 0xFF);
        result.writeBytes(text);
        result.write(jpeg, 2, jpeg.length - 2);
        return result.toByteArray();
    }

    /** The first comment of a picture; absent when it has none, is cut short, or is no JPEG. */
    public static Optional<String> read(byte[] jpeg) {
        if (!isJpeg(jpeg)) {
            return Optional.empty();
        }
        int at = 2;
        while (at + 3 < jpeg.length && unsigned(jpeg, at) == MARKER && unsigned(jpeg, at + 1) != SCAN) {
            int length = unsigned(jpeg, at + 2) << 8 | unsigned(jpeg, at + 3);
            int end = at + 2 + length;
            if (length < LENGTH_BYTES || end > jpeg.length) {
                return Optional.empty();
            }
            if (unsigned(jpeg, at + 1) == COMMENT) {
                return Optional.of(new String(jpeg, at + 4, length - LENGTH_BYTES, StandardCharsets.UTF_8));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && unsigned(bytes, 0) == MARKER && unsigned(bytes, 1) == START;
    }

    private static int unsigned(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
