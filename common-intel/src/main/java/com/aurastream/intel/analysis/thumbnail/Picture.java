package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.snapshot.PixelImage;

/** A picture at a working size, with its colours as sRGB numbers and in {@link Oklab}. */
final class Picture {

    /** Width at which everything is measured, that of YouTube's medium size. */
    static final int WIDTH = 320;

    private final int width;
    private final int height;
    private final double[][] rgb;
    private final Oklab[] colours;

    private Picture(int width, int height, double[][] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.colours = new Oklab[width * height];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = Oklab.of(rgb[0][i], rgb[1][i], rgb[2][i]);
        }
    }

    /** The picture without letter-box bars, {@value #WIDTH} pixels wide. */
    static Picture of(PixelImage image) {
        double[][] channels = new double[3][image.width() * image.height()];
        for (int i = 0; i < channels[0].length; i++) {
            int pixel = image.rgb(i % image.width(), i / image.width());
            channels[0][i] = pixel >> 16;
            channels[1][i] = pixel >> 8 & 0xFF;
            channels[2][i] = pixel & 0xFF;
        }
        int bar = LetterBox.barHeight(image);
        int rows = image.height() - 2 * bar;
        int height = Math.max(1, (int) Math.round((double) WIDTH * rows / image.width()));
        return scaled(channels, image.width(), bar, rows, WIDTH, height);
    }

    /** The same picture at another size. */
    Picture scaled(int newWidth, int newHeight) {
        return scaled(rgb, width, 0, height, newWidth, newHeight);
    }

    private static Picture scaled(double[][] from, int width, int top, int rows, int newWidth, int newHeight) {
        AreaAverage average = new AreaAverage(width, top, rows, newWidth, newHeight);
        return new Picture(
                newWidth, newHeight, new double[][] {average.of(from[0]), average.of(from[1]), average.of(from[2])});
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How many pixels. */
    int size() {
        return colours.length;
    }

    /** One pixel's colour, by its number row by row. */
    Oklab colour(int pixel) {
        return colours[pixel];
    }

    /** Lightness, 0 to 1; outside the picture that of the nearest pixel. */
    double lightness(int x, int y) {
        int column = Math.max(0, Math.min(width - 1, x));
        int row = Math.max(0, Math.min(height - 1, y));
        return colours[row * width + column].l();
    }

    /** One channel (0 red, 1 green, 2 blue) of a pixel, 0 to 255. */
    double channel(int channel, int pixel) {
        return rgb[channel][pixel];
    }
}
