package com.aurastream.generation.asset.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that are read and written, told by how a file begins and ends; what it is called does not matter. */
public enum PictureFormat {
    /** Portable Network Graphics. */
    PNG("image/png", new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}, new int[] {
        'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82
    }),
    /** JPEG. */
    JPEG("image/jpeg", new int[] {0xFF, 0xD8, 0xFF}, new int[] {0xFF, 0xD9});

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final int[] beginning;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final int[] end;

    PictureFormat(String mediaType, int[] beginning, int[] end) {
        this.mediaType = mediaType;
        this.beginning = beginning;
        this.end = end;
    }

    /** The format of a file. */
    public static Optional<PictureFormat> of(byte[] file) {
        return Stream.of(values())
                .filter(format -> has(file, 0, format.beginning))
                .findFirst();
    }

    /** Whether a file goes on to its end; decoders paint what is missing grey and say nothing. */
    public boolean isWhole(byte[] file) {
        return has(file, file.length - end.length, end);
    }

    private static boolean has(byte[] file, int at, int[] signature) {
        if (at < 0 || file.length - at < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((file[at + i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** Such as {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** A file name's ending, such as {@code png}; of a JPEG {@code jpg}. */
    public String extension() {
        return this == JPEG ? "jpg" : code();
    }

    /** What Java calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
