package com.aurastream.generation.asset.picture;

import java.util.Arrays;

/**
 * Scales with Lanczos' filter of three lobes, in linear light and with premultiplied alpha, so that neither edges nor transparent
 * pixels bleed a wrong colour. Only as many rows as the filter reaches are held.
 */
public final class Resampler {

    private static final int CHANNELS = 4;

    private final Picture source;
    private final int width;
    private final int height;
    private final Taps columns;
    private final Taps rows;
    private final float[][] held;
    private final int[] heldRow;

    private Resampler(Picture source, Window window, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        this.columns = Taps.of(window.x(), window.width(), width);
        this.rows = Taps.of(window.y(), window.height(), height);
        this.held = new float[rows.reach() + 1][];
        this.heldRow = new int[rows.reach() + 1];
        Arrays.fill(heldRow, Integer.MIN_VALUE);
    }

    /**
     * What a window shows, at a size. Beyond the edge a picture that is opaque goes on as it ends, any other is transparent.
     */
    public static Picture scale(Picture source, Window window, int width, int height) {
        return new Resampler(source, window, width, height).scaled();
    }

    private Picture scaled() {
        boolean endless = source.isOpaque();
        int[] argb = new int[width * height];
        float[] sum = new float[width * CHANNELS];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, 0);
            for (int tap = 0; tap < rows.count(y); tap++) {
                float[] row = row(rows.first(y) + tap, endless);
                float weight = rows.weight(y, tap);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight * row[i];
                }
            }
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = pixel(sum, x * CHANNELS);
            }
        }
        return Picture.of(width, height, argb);
    }

    /** The filter overshoots at hard edges, so that light is held within what alpha allows. */
    private static int pixel(float[] sum, int at) {
        float alpha = Math.min(1, sum[at + 3]);
        if (alpha < 1 / 512f) {
            return 0;
        }
        return Math.round(alpha * 255) << 24
                | Light.stored(sum[at] / alpha) << 16
                | Light.stored(sum[at + 1] / alpha) << 8
                | Light.stored(sum[at + 2] / alpha);
    }

    /** A row of the source, scaled across. */
    private float[] row(int y, boolean endless) {
        int slot = Math.floorMod(y, held.length);
        if (heldRow[slot] != y) {
            held[slot] = scaledRow(y, endless);
            heldRow[slot] = y;
        }
        return held[slot];
    }

    private float[] scaledRow(int y, boolean endless) {
        float[] row = new float[width * CHANNELS];
        if (!endless && (y < 0 || y >= source.height())) {
            return row;
        }
        int at = Math.max(0, Math.min(source.height() - 1, y));
        for (int x = 0; x < width; x++) {
            for (int tap = 0; tap < columns.count(x); tap++) {
                int from = columns.first(x) + tap;
                if (endless || (from >= 0 && from < source.width())) {
                    int pixel = source.argb(Math.max(0, Math.min(source.width() - 1, from)), at);
                    add(row, x * CHANNELS, pixel, columns.weight(x, tap));
                }
            }
        }
        return row;
    }

    private static void add(float[] row, int at, int pixel, float weight) {
        float covered = weight * (pixel >>> 24) / 255f;
        row[at] += covered * Light.linear(pixel >> 16 & 0xFF);
        row[at + 1] += covered * Light.linear(pixel >> 8 & 0xFF);
        row[at + 2] += covered * Light.linear(pixel & 0xFF);
        row[at + 3] += covered;
    }
}
