package com.aurastream.generation.asset.gate;

import com.aurastream.generation.asset.picture.Light;
import com.aurastream.generation.asset.picture.Picture;

/** Measures of what a picture shows. */
final class Tones {

    private static final int COLOURS = 1 << 12;

    private Tones() {}

    /**
     * Shannon's entropy of the colours, in 4,096 of them.
     *
     * @param visible alpha from which on a pixel counts
     * @return bits per pixel, 0 to 12; 0 when no pixel counts
     */
    static double entropy(Picture picture, int visible) {
        int[] counts = new int[COLOURS];
        int all = 0;
        for (int i = 0; i < picture.size(); i++) {
            if (picture.alpha(i) >= visible) {
                counts[coarse(picture.argb(i))]++;
                all++;
            }
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / all;
                bits -= share * StrictMath.log(share) / StrictMath.log(2);
            }
        }
        return bits;
    }

    private static int coarse(int rgb) {
        return (rgb >> 20 & 0xF) << 8 | (rgb >> 12 & 0xF) << 4 | (rgb >> 4 & 0xF);
    }

    /** The standard deviation of lightness L*, 0 to 50. */
    static double spread(Picture picture) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < picture.size(); i++) {
            double lightness = Light.lightness(picture.argb(i));
            sum += lightness;
            squares += lightness * lightness;
        }
        double mean = sum / picture.size();
        return Math.sqrt(Math.max(0, squares / picture.size() - mean * mean));
    }

    /** How much lightness L* changes from a pixel to the next on average, across and down; 0 to 100. */
    static double edges(Picture picture) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double here = Light.lightness(picture.argb(x, y));
                if (x > 0) {
                    sum += Math.abs(here - Light.lightness(picture.argb(x - 1, y)));
                    count++;
                }
                if (y > 0) {
                    sum += Math.abs(here - Light.lightness(picture.argb(x, y - 1)));
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
