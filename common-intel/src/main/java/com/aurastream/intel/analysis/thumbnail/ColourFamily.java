package com.aurastream.intel.analysis.thumbnail;

import java.util.Locale;

/** Names of colours as people group them, by lightness, chroma and hue in {@link Oklab}. The borders are set by eye. */
enum ColourFamily {
    BLACK,
    GREY,
    WHITE,
    RED,
    ORANGE,
    BROWN,
    YELLOW,
    GREEN,
    CYAN,
    BLUE,
    PURPLE,
    PINK;

    private static final double BLACK_BELOW = 0.25;
    private static final double WHITE_ABOVE = 0.88;
    private static final double LEAST_CHROMA = 0.04;
    private static final double PALE = 0.06;

    static ColourFamily of(Oklab colour) {
        double chroma = colour.chroma();
        if (colour.l() < BLACK_BELOW && chroma < 2 * LEAST_CHROMA) {
            return BLACK;
        }
        if (colour.l() > WHITE_ABOVE && chroma < PALE) {
            return WHITE;
        }
        return chroma < LEAST_CHROMA ? GREY : ofHue(colour);
    }

    private static ColourFamily ofHue(Oklab colour) {
        double hue = colour.hue();
        if (hue >= 40 && hue < 120 && colour.l() < 0.6 && colour.chroma() < 0.13) {
            return hue < 100 ? BROWN : GREEN;
        }
        if (hue < 8 || hue >= 325) {
            return PINK;
        }
        if (hue < 40) {
            return RED;
        }
        if (hue < 75) {
            return ORANGE;
        }
        if (hue < 118) {
            return YELLOW;
        }
        if (hue < 172) {
            return GREEN;
        }
        if (hue < 230) {
            return CYAN;
        }
        return hue < 285 ? BLUE : PURPLE;
    }

    /** The name in JSON: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
