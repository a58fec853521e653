package com.aurastream.intel.analysis.thumbnail;

/**
 * Resizing by area: a new pixel is the mean of all old ones that it covers, each weighted by the part covered. Fine
 * structure is averaged away, not aliased. Done first along the rows and then along the columns.
 */
final class AreaAverage {

    private final int width;
    private final int top;
    private final int rows;
    private final int newWidth;
    private final int newHeight;

    /**
     * A resizing.
     *
     * @param width pixels per row of what is resized
     * @param top first row that counts
     * @param rows how many rows count
     */
    AreaAverage(int width, int top, int rows, int newWidth, int newHeight) {
        this.width = width;
        this.top = top;
        this.rows = rows;
        this.newWidth = newWidth;
        this.newHeight = newHeight;
    }

    /** One channel, resized. */
    double[] of(double[] channel) {
        double[] narrowed = new double[newWidth * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < newWidth; x++) {
                narrowed[y * newWidth + x] = mean(channel, (top + y) * width, 1, x, (double) width / newWidth, width);
            }
        }
        double[] result = new double[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                result[y * newWidth + x] = mean(narrowed, x, newWidth, y, (double) rows / newHeight, rows);
            }
        }
        return result;
    }

    /** The mean of the old pixels under the new one at a position along a line. */
    private static double mean(double[] line, int start, int step, int position, double ratio, int length) {
        double from = position * ratio;
        double to = Math.min(length, from + ratio);
        double sum = 0;
        for (int i = (int) from; i < to; i++) {
            double part = Math.min(to, i + 1) - Math.max(from, i);
            sum += part * line[start + i * step];
        }
        return sum / (to - from);
    }
}
