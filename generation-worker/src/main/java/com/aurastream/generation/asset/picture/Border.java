package com.aurastream.generation.asset.picture;

import java.util.Arrays;

/**
 * The outermost pixels of a picture.
 *
 * @param rgb their colour: the median of each channel, which a subject that touches the edge does not shift
 * @param share the part of them that has this colour, 0 to 1
 */
record Border(int rgb, double share) {

    private static final int RING = 2;
    private static final int SOLID = 128;

    /**
     * Looks at a picture's border.
     *
     * @param tolerance distance of two {@link Shade}s that still counts as the same colour
     */
    static Border of(Picture picture, double tolerance) {
        int[] ring = ring(picture);
        int rgb = median(ring, 16) << 16 | median(ring, 8) << 8 | median(ring, 0);
        Shade shade = Shade.of(rgb);
        long same = Arrays.stream(ring)
                .filter(pixel -> Shade.of(pixel).distance(shade) < tolerance)
                .count();
        return new Border(rgb, (double) same / ring.length);
    }

    /** The part of a picture's border that is transparent, 0 to 1. */
    static double free(Picture picture) {
        int[] ring = ring(picture);
        long free = Arrays.stream(ring).filter(pixel -> pixel >>> 24 < SOLID).count();
        return (double) free / ring.length;
    }

    private static int[] ring(Picture picture) {
        int[] ring = new int[picture.size()];
        int count = 0;
        for (int y = 0; y < picture.height(); y++) {
            boolean all = y < RING || y >= picture.height() - RING;
            for (int x = 0; x < picture.width(); x++) {
                if (all || x < RING || x >= picture.width() - RING) {
                    ring[count++] = picture.argb(x, y);
                }
            }
        }
        return Arrays.copyOf(ring, count);
    }

    private static int median(int[] pixels, int shift) {
        int[] values = Arrays.stream(pixels)
                .map(pixel -> pixel >> shift & 0xFF)
                .sorted()
                .toArray();
        return values[values.length / 2];
    }
}
