package com.aurastream.intel.analysis.thumbnail;

/**
 * How much of the fine structure survives in the smallest size at which thumbnails are met in lists,
 * {@value #SMALL_WIDTH} x 94 pixels. Where a pixel differs from the mean of its
 * 5 x 5 surroundings by more than {@value #FINE} in lightness there is fine structure; the picture is shrunk by area and enlarged again
 * (bilinear), and what is lost there is set against what there was: {@code 1 - sum |before - after| / sum |before - surroundings|}, from 0
 * to 1. A picture without fine structure has nothing to lose and gets 1. An own measure, in the spirit of the loss by
 * re-sampling in sharpness metrics (Crete et al. 2007).
 */
final class Legibility {

    static final int SMALL_WIDTH = 168;
    private static final double FINE = 0.04;
    private static final int REACH = 2;

    private Legibility() {}

    static double of(Picture picture) {
        int smallHeight = Math.max(1, picture.height() * SMALL_WIDTH / picture.width());
        Picture small = picture.scaled(SMALL_WIDTH, smallHeight);
        double structure = 0;
        double lost = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double fine = Math.abs(picture.lightness(x, y) - surroundings(picture, x, y));
                if (fine > FINE) {
                    structure += fine;
                    lost += Math.abs(picture.lightness(x, y) - enlarged(picture, small, x, y));
                }
            }
        }
        return structure == 0 ? 1 : Math.max(0, Math.min(1, 1 - lost / structure));
    }

    private static double surroundings(Picture picture, int x, int y) {
        double sum = 0;
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                sum += picture.lightness(x + dx, y + dy);
            }
        }
        return sum / ((2 * REACH + 1) * (2 * REACH + 1));
    }

    private static double enlarged(Picture picture, Picture small, int x, int y) {
        double column = (x + 0.5) * small.width() / picture.width() - 0.5;
        double row = (y + 0.5) * small.height() / picture.height() - 0.5;
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        double right = column - left;
        double below = row - top;
        return (1 - below) * ((1 - right) * small.lightness(left, top) + right * small.lightness(left + 1, top))
                + below * ((1 - right) * small.lightness(left, top + 1) + right * small.lightness(left + 1, top + 1));
    }
}
