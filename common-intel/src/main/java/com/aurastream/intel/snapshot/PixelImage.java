package com.aurastream.intel.snapshot;

/**
 * A decoded picture: opaque sRGB pixels, row by row from the top left. Never changes.
 */
public final class PixelImage {

    private final int width;
    private final int height;
    private final int[] rgb;

    /**
     * Copies the pixels; what stands above the lowest 24 bits of one (an alpha channel) is dropped.
     *
     * @param width pixels per row, at least 1
     * @param height rows, at least 1
     * @param rgb {@code 0xRRGGBB} per pixel, width x height of them
     * @throws IllegalArgumentException when the numbers do not fit together
     */
    public PixelImage(int width, int height, int[] rgb) {
        if (width < 1 || height < 1 || rgb.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "not a picture: " + width + " x " + height + " with " + rgb.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb.clone();
        for (int i = 0; i < this.rgb.length; i++) {
            this.rgb[i] &= 0xFFFFFF;
        }
    }

    /** Pixels per row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /**
     * One pixel as {@code 0xRRGGBB}.
     *
     * @param x column from the left, from 0
     * @param y row from the top, from 0
     * @throws IndexOutOfBoundsException outside of the picture
     */
    public int rgb(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException("pixel " + x + ", " + y + " of " + width + " x " + height);
        }
        return rgb[y * width + x];
    }
}
