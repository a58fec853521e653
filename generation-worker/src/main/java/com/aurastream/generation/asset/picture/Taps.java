package com.aurastream.generation.asset.picture;

/** Which pixels of a line go into each pixel of the scaled line, and with which weight. */
final class Taps {

    private static final double LOBES = 3;

    private final int[] first;
    private final float[][] weights;
    private final int reach;

    private Taps(int[] first, float[][] weights, int reach) {
        this.first = first;
        this.weights = weights;
        this.reach = reach;
    }

    /**
     * The taps of one direction.
     *
     * @param from where the window begins
     * @param length how long it is
     * @param count into how many pixels it goes
     */
    static Taps of(double from, double length, int count) {
        double scale = length / count;
        double stretch = Math.max(1, scale);
        double radius = LOBES * stretch;
        int[] first = new int[count];
        float[][] weights = new float[count][];
        int reach = 0;
        for (int i = 0; i < count; i++) {
            double centre = from + (i + 0.5) * scale - 0.5;
            first[i] = (int) Math.ceil(centre - radius);
            int last = (int) Math.floor(centre + radius);
            weights[i] = weights(first[i], last, centre, stretch);
            reach = Math.max(reach, weights[i].length);
        }
        return new Taps(first, weights, reach);
    }

    private static float[] weights(int first, int last, double centre, double stretch) {
        double[] raw = new double[last - first + 1];
        double sum = 0;
        for (int i = 0; i < raw.length; i++) {
            raw[i] = lanczos((first + i - centre) / stretch);
            sum += raw[i];
        }
        float[] weights = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            weights[i] = (float) (raw[i] / sum);
        }
        return weights;
    }

    private static double lanczos(double x) {
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        if (Math.abs(x) < 1e-9) {
            return 1;
        }
        double angle = StrictMath.PI * x;
        return LOBES * StrictMath.sin(angle) * StrictMath.sin(angle / LOBES) / (angle * angle);
    }

    int first(int i) {
        return first[i];
    }

    int count(int i) {
        return weights[i].length;
    }

    float weight(int i, int tap) {
        return weights[i][tap];
    }

    /** The most pixels that go into one. */
    int reach() {
        return reach;
    }
}
