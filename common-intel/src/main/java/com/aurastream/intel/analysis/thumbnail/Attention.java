package com.aurastream.intel.analysis.thumbnail;

/**
 * Where a picture draws the eye: frequency-tuned saliency (Achanta, Hemami, Estrada and Süsstrunk 2009), the distance of a
 * locally averaged colour from the mean colour of the picture, in {@link Oklab}, on a grid of 64 by 36 cells. What exceeds the mean saliency
 * counts.
 *
 * @param x centre of attention from the left, 0 to 1
 * @param y centre of attention from the top, 0 to 1
 * @param thirds the part of the attention that lies within an eighth of the width of one of the four points where the thirds of width
 *     and height cross, 0 to 1
 */
record Attention(double x, double y, double thirds) {

    private static final int COLUMNS = 64;
    private static final int ROWS = 36;
    private static final double NEAR = 1 / 8.0;

    static Attention of(Picture picture) {
        Picture grid = picture.scaled(COLUMNS, ROWS);
        double[] saliency = saliency(grid);
        double total = 0;
        double acrossSum = 0;
        double downSum = 0;
        double thirdsSum = 0;
        for (int i = 0; i < saliency.length; i++) {
            double across = (i % COLUMNS + 0.5) / COLUMNS;
            int row = i / COLUMNS;
            double down = (row + 0.5) / ROWS;
            total += saliency[i];
            acrossSum += saliency[i] * across;
            downSum += saliency[i] * down;
            thirdsSum += nearThirds(across, down) ? saliency[i] : 0;
        }
        return total == 0
                ? new Attention(0.5, 0.5, 0)
                : new Attention(acrossSum / total, downSum / total, thirdsSum / total);
    }

    private static double[] saliency(Picture grid) {
        double l = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < grid.size(); i++) {
            l += grid.colour(i).l() / grid.size();
            a += grid.colour(i).a() / grid.size();
            b += grid.colour(i).b() / grid.size();
        }
        Oklab mean = new Oklab(l, a, b);
        double[] saliency = new double[grid.size()];
        double usual = 0;
        for (int i = 0; i < saliency.length; i++) {
            saliency[i] = grid.colour(i).distance(mean);
            usual += saliency[i] / saliency.length;
        }
        for (int i = 0; i < saliency.length; i++) {
            saliency[i] = Math.max(0, saliency[i] - usual);
        }
        return saliency;
    }

    private static boolean nearThirds(double across, double down) {
        double dx = Math.min(Math.abs(across - 1 / 3.0), Math.abs(across - 2 / 3.0));
        double dy = Math.min(Math.abs(down - 1 / 3.0), Math.abs(down - 2 / 3.0)) * ROWS / COLUMNS;
        return StrictMath.hypot(dx, dy) <= NEAR;
    }
}
