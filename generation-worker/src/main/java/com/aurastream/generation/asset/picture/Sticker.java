package com.aurastream.generation.asset.picture;

import java.util.Optional;

/**
 * Makes a sticker of what was cut out: it fills a square, and has a contour in whichever of black and white stands out more from its own
 * edge. So it can be told from a dark background and from a white one alike.
 */
public final class Sticker {

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x18181B;

    /** The contour's part of the square's edge: 0.7 pixels of 28. */
    private static final double CONTOUR = 0.025;

    /** What stays free around the contour, as a part of the edge. */
    private static final double MARGIN = 0.015;

    private static final int SOLID = 128;

    private Sticker() {}

    /**
     * The square that what is not transparent fills, with room for the contour.
     *
     * @return empty when all is transparent
     */
    public static Optional<Window> square(Picture picture) {
        int left = picture.width();
        int right = -1;
        int top = picture.height();
        int bottom = -1;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (picture.alpha(x, y) >= SOLID) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        if (right < 0) {
            return Optional.empty();
        }
        double edge = Math.max(right - left + 1, bottom - top + 1) / (1 - 2 * (CONTOUR + MARGIN));
        return Optional.of(new Window((left + right + 1 - edge) / 2, (top + bottom + 1 - edge) / 2, edge, edge));
    }

    /** A square picture with its contour. */
    public static Picture outlined(Picture picture) {
        int width = picture.width();
        int reach = Math.max(1, (int) Math.round(CONTOUR * width));
        double[] squares = SquaredDistances.toSolid(picture, SOLID);
        int contour = contour(picture, squares);
        int[] argb = picture.copy();
        for (int i = 0; i < argb.length; i++) {
            double cover = Math.max(0, Math.min(1, reach + 0.5 - Math.sqrt(squares[i])));
            argb[i] = over(argb[i], contour, cover);
        }
        return Picture.of(width, picture.height(), argb);
    }

    /** Black around light edges, white around dark ones. */
    private static int contour(Picture picture, double[] squares) {
        double light = 0;
        int count = 0;
        for (int i = 0; i < picture.size(); i++) {
            if (squares[i] == 0 && touchesOutside(picture, squares, i)) {
                light += Light.luminance(picture.argb(i));
                count++;
            }
        }
        double mean = count == 0 ? 1 : light / count;
        double onBlack = (mean + 0.05) / (Light.luminance(BLACK) + 0.05);
        double onWhite = 1.05 / (mean + 0.05);
        return onWhite >= onBlack ? WHITE : BLACK;
    }

    private static boolean touchesOutside(Picture picture, double[] squares, int i) {
        int x = i % picture.width();
        return (x > 0 && squares[i - 1] > 0)
                || (x < picture.width() - 1 && squares[i + 1] > 0)
                || (i >= picture.width() && squares[i - picture.width()] > 0)
                || (i + picture.width() < squares.length && squares[i + picture.width()] > 0);
    }

    /** A pixel over a contour that covers part of its place. */
    private static int over(int pixel, int contour, double cover) {
        double above = (pixel >>> 24) / 255.0;
        double below = cover * (1 - above);
        double all = above + below;
        if (all < 1 / 512.0) {
            return 0;
        }
        int result = (int) Math.round(255 * all) << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            double light = above * Light.linear(pixel >> shift & 0xFF) + below * Light.linear(contour >> shift & 0xFF);
            result |= Light.stored((float) (light / all)) << shift;
        }
        return result;
    }
}
