package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.snapshot.PixelImage;

/**
 * The black bars of YouTube's pictures of 4:3 ({@code default}, {@code hqdefault}, {@code sddefault}), which hold one of 16:9 in their
 * middle. Pictures of other shapes have no bars to cut, however dark they are.
 */
final class LetterBox {

    private static final double SHAPE = 4.0 / 3;
    private static final double HELD = 16.0 / 9;
    private static final double SHAPE_TOLERANCE = 0.02;
    private static final int BLACK = 24;

    private LetterBox() {}

    /** Rows of bar at the top, and as many at the bottom; 0 without bars. */
    static int barHeight(PixelImage image) {
        if (Math.abs((double) image.width() / image.height() / SHAPE - 1) > SHAPE_TOLERANCE) {
            return 0;
        }
        int bar = (int) Math.ceil((image.height() - image.width() / HELD) / 2);
        return bar > 0 && isBlack(image, 0, bar) && isBlack(image, image.height() - bar, image.height()) ? bar : 0;
    }

    /** Whether the rows are black, but for the one next to the picture, into which compression bleeds. */
    private static boolean isBlack(PixelImage image, int from, int to) {
        int outer = from == 0 ? 0 : from + 1;
        int inner = from == 0 ? to - 1 : to;
        for (int y = outer; y < inner; y++) {
            if (meanChannel(image, y) > BLACK) {
                return false;
            }
        }
        return true;
    }

    private static double meanChannel(PixelImage image, int y) {
        long sum = 0;
        for (int x = 0; x < image.width(); x++) {
            int pixel = image.rgb(x, y);
            sum += (pixel >> 16) + (pixel >> 8 & 0xFF) + (pixel & 0xFF);
        }
        return sum / (3.0 * image.width());
    }
}
