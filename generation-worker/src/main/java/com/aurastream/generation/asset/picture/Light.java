package com.aurastream.generation.asset.picture;

/**
 * sRGB's transfer curve (IEC 61966-2-1): pictures are stored by how bright they look and have to be averaged by how much light they send,
 * or small bright details go dark when a picture is made smaller.
 */
public final class Light {

    private static final int STEPS = 1 << 14;
    private static final float[] LINEAR = linear();
    private static final byte[] STORED = stored();

    private Light() {}

    /**
     * Light of a stored value.
     *
     * @param stored 0 to 255
     * @return 0 to 1
     */
    public static float linear(int stored) {
        return LINEAR[stored];
    }

    /**
     * The stored value of light; what is outside of 0 to 1 is cut off.
     *
     * @return 0 to 255
     */
    public static int stored(float light) {
        int step = Math.round(light * STEPS);
        return STORED[Math.max(0, Math.min(STEPS, step))] & 0xFF;
    }

    /**
     * Relative luminance as WCAG 2.2 defines it.
     *
     * @param rgb such as {@code 0xRRGGBB}; alpha is ignored
     * @return 0 to 1
     */
    public static double luminance(int rgb) {
        return 0.2126 * LINEAR[rgb >> 16 & 0xFF] + 0.7152 * LINEAR[rgb >> 8 & 0xFF] + 0.0722 * LINEAR[rgb & 0xFF];
    }

    /**
     * Contrast ratio as WCAG 2.2 defines it, of two colours.
     *
     * @return 1 to 21
     */
    public static double contrast(int rgb, int other) {
        double one = luminance(rgb) + 0.05;
        double two = luminance(other) + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /**
     * Lightness L* of CIE 1976: how bright a colour looks.
     *
     * @return 0 to 100
     */
    public static double lightness(int rgb) {
        double y = luminance(rgb);
        return y > 216.0 / 24389 ? 116 * StrictMath.cbrt(y) - 16 : y * 24389 / 27;
    }

    private static float[] linear() {
        float[] table = new float[256];
        for (int i = 0; i < table.length; i++) {
            double value = i / 255.0;
            table[i] = (float) (value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4));
        }
        return table;
    }

    private static byte[] stored() {
        byte[] table = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double light = (double) i / STEPS;
            double value = light <= 0.0031308 ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
            table[i] = (byte) Math.round(255 * value);
        }
        return table;
    }
}
