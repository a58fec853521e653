package com.aurastream.generation.asset.picture;

/**
 * The squared distance of every pixel to the nearest solid one, exactly (Felzenszwalb and Huttenlocher, Distance Transforms of Sampled
 * Functions, 2012): a lower envelope of parabolas, once down every column and once along every row.
 */
final class SquaredDistances {

    private static final double FAR = 1e12;

    private SquaredDistances() {}

    /**
     * The distances.
     *
     * @param solid alpha from which on a pixel is solid
     */
    static double[] toSolid(Picture picture, int solid) {
        int width = picture.width();
        int height = picture.height();
        double[] squares = new double[picture.size()];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = picture.alpha(i) >= solid ? 0 : FAR;
        }
        for (int x = 0; x < width; x++) {
            line(squares, x, width, height);
        }
        for (int y = 0; y < height; y++) {
            line(squares, y * width, 1, width);
        }
        return squares;
    }

    private static void line(double[] all, int start, int stride, int length) {
        double[] line = new double[length];
        for (int i = 0; i < length; i++) {
            line[i] = all[start + i * stride];
        }
        int[] place = new int[length];
        double[] bound = new double[length + 1];
        int last = 0;
        bound[0] = Double.NEGATIVE_INFINITY;
        bound[1] = Double.POSITIVE_INFINITY;
        for (int i = 1; i < length; i++) {
            double cross = crossing(line, place[last], i);
            while (cross <= bound[last]) {
                last--;
                cross = crossing(line, place[last], i);
            }
            last++;
            place[last] = i;
            bound[last] = cross;
            bound[last + 1] = Double.POSITIVE_INFINITY;
        }
        int at = 0;
        for (int i = 0; i < length; i++) {
            while (bound[at + 1] < i) {
                at++;
            }
            double step = i - place[at];
            all[start + i * stride] = step * step + line[place[at]];
        }
    }

    private static double crossing(double[] line, int one, int two) {
        return (line[two] + (double) two * two - line[one] - (double) one * one) / (2.0 * (two - one));
    }
}
