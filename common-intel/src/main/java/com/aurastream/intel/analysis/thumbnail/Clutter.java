package com.aurastream.intel.analysis.thumbnail;

/**
 * Clutter as edge density (Mack and Oliva 2004; compared with other measures by Rosenholtz, Li and Nakano 2007): the share of pixels
 * whose Sobel gradient of the lightness is above {@value #EDGE} per pixel.
 */
final class Clutter {

    private static final double EDGE = 0.06;

    private Clutter() {}

    static double of(Picture picture) {
        int edges = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                edges += gradient(picture, x, y) > EDGE ? 1 : 0;
            }
        }
        return (double) edges / picture.size();
    }

    /** Sobel's operator over 8, so that a ramp gives its slope per pixel. */
    private static double gradient(Picture p, int x, int y) {
        double across = column(p, x + 1, y) - column(p, x - 1, y);
        double down = row(p, x, y + 1) - row(p, x, y - 1);
        return StrictMath.sqrt(across * across + down * down) / 8;
    }

    private static double column(Picture p, int x, int y) {
        return p.lightness(x, y - 1) + 2 * p.lightness(x, y) + p.lightness(x, y + 1);
    }

    private static double row(Picture p, int x, int y) {
        return p.lightness(x - 1, y) + 2 * p.lightness(x, y) + p.lightness(x + 1, y);
    }
}
