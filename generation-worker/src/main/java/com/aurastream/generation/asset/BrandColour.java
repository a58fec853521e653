package com.aurastream.generation.asset;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of a creator's brand.
 *
 * @param rgb such as {@code 0xRRGGBB}
 */
record BrandColour(int rgb) {

    private static final Pattern CODE = Pattern.compile("#[0-9a-fA-F]{6}");

    /** Those that can be read, in their order. */
    static List<BrandColour> of(List<String> codes) {
        return codes.stream().map(BrandColour::of).flatMap(Optional::stream).toList();
    }

    private static Optional<BrandColour> of(String code) {
        return CODE.matcher(code).matches()
                ? Optional.of(new BrandColour(Integer.parseInt(code.substring(1), 16)))
                : Optional.empty();
    }

    /** Such as {@code #1A2B3C}. */
    String code() {
        return String.format("#%06X", rgb);
    }
}
