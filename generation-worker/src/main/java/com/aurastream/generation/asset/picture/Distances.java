package com.aurastream.generation.asset.picture;

import java.util.Arrays;

/** How far pixels are from others, in steps across, down or diagonally. */
final class Distances {

    private Distances() {}

    /**
     * Steps to the nearest marked pixel.
     *
     * @param most where counting ends
     * @return 0 for marked ones; {@code most} for those as far away or farther
     */
    static int[] from(int width, int height, boolean[] marked, int most) {
        int[] steps = new int[marked.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = marked[i] ? 0 : most;
        }
        for (int i = 0; i < steps.length; i++) {
            shorten(steps, i, width, height, -1);
        }
        for (int i = steps.length - 1; i >= 0; i--) {
            shorten(steps, i, width, height, 1);
        }
        return steps;
    }

    /** Takes the way over one of the four neighbours that a pass has been at: those before, or those after. */
    private static void shorten(int[] steps, int i, int width, int height, int side) {
        int x = i % width;
        int y = i / width + side;
        int best = steps[i];
        if (x + side >= 0 && x + side < width) {
            best = Math.min(best, steps[i + side] + 1);
        }
        if (y >= 0 && y < height) {
            for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                best = Math.min(best, steps[y * width + column] + 1);
            }
        }
        steps[i] = best;
    }

    /**
     * For each pixel of a rim the nearest one behind it.
     *
     * @param depth steps to the outside; 0 is outside
     * @param rim how deep the rim is
     * @return indexes; -1 where nothing lies behind within twice the rim's depth, as in a thin line
     */
    static int[] nearest(int width, int height, int[] depth, int rim) {
        int[] nearest = new int[depth.length];
        Arrays.fill(nearest, -1);
        for (int i = 0; i < depth.length; i++) {
            if (depth[i] > rim) {
                nearest[i] = i;
            }
        }
        for (int round = 0; round < 2 * rim; round++) {
            int[] before = nearest.clone();
            for (int i = 0; i < depth.length; i++) {
                if (before[i] < 0 && depth[i] > 0) {
                    nearest[i] = neighbour(before, i, width, height);
                }
            }
        }
        return nearest;
    }

    private static int neighbour(int[] known, int i, int width, int height) {
        int x = i % width;
        int y = i / width;
        int[] around = {
            x > 0 ? i - 1 : i, x < width - 1 ? i + 1 : i, y > 0 ? i - width : i, y < height - 1 ? i + width : i
        };
        for (int other : around) {
            if (known[other] >= 0) {
                return known[other];
            }
        }
        return -1;
    }
}
