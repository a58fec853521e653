package com.aurastream.generation.asset.picture;

/** Chooses what of a picture is kept when its shape has to change: never stretched, only cut. */
public final class Framing {

    private Framing() {}

    /**
     * The largest window of a shape, moved along the one direction in which there is something to choose to where the most detail is.
     *
     * @param width of the shape
     * @param height of the shape
     */
    public static Window largest(Picture picture, int width, int height) {
        double shape = (double) width / height;
        double across = Math.min(picture.width(), picture.height() * shape);
        double down = across / shape;
        double x = start(detailOfColumns(picture), across);
        double y = start(detailOfRows(picture), down);
        return new Window(x, y, across, down);
    }

    /** Where a stretch begins whose middle is that of the detail, as far as the line allows. */
    private static double start(double[] detail, double length) {
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < detail.length; i++) {
            sum += detail[i];
            moment += detail[i] * (i + 0.5);
        }
        double middle = sum > 0 ? moment / sum : detail.length / 2.0;
        return Math.max(0, Math.min(detail.length - length, middle - length / 2));
    }

    private static double[] detailOfColumns(Picture picture) {
        double[] detail = new double[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 1; x < picture.width(); x++) {
                detail[x] += step(picture.argb(x - 1, y), picture.argb(x, y));
            }
        }
        return detail;
    }

    private static double[] detailOfRows(Picture picture) {
        double[] detail = new double[picture.height()];
        for (int y = 1; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                detail[y] += step(picture.argb(x, y - 1), picture.argb(x, y));
            }
        }
        return detail;
    }

    /** How much two neighbours differ. */
    private static int step(int one, int two) {
        return Math.abs((one >> 16 & 0xFF) - (two >> 16 & 0xFF))
                + Math.abs((one >> 8 & 0xFF) - (two >> 8 & 0xFF))
                + Math.abs((one & 0xFF) - (two & 0xFF));
    }
}
