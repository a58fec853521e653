package com.aurastream.generation.asset.picture;

import java.awt.image.BufferedImage;

/** Pixels in sRGB with straight alpha, eight bits each; never changed once made. */
public final class Picture {

    private static final int OPAQUE = 255;

    private final int width;
    private final int height;
    private final int[] argb;

    private Picture(int width, int height, int[] argb) {
        if (argb.length != width * height || width < 1 || height < 1) {
            throw new IllegalArgumentException(width + " × " + height + " does not fit " + argb.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /**
     * A picture of pixels row by row, such as {@code 0xAARRGGBB}.
     *
     * @param argb belongs to the picture from now on
     */
    public static Picture of(int width, int height, int[] argb) {
        return new Picture(width, height, argb);
    }

    /**
     * What an image shows. An image in grey is taken as it is stored: Java takes its values for linear light, which no file means.
     */
    public static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return new Picture(width, height, grey(image));
        }
        return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static int[] grey(BufferedImage image) {
        int[] values = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        for (int i = 0; i < values.length; i++) {
            values[i] = OPAQUE << 24 | values[i] * 0x010101;
        }
        return values;
    }

    /** Pixels across. */
    public int width() {
        return width;
    }

    /** Pixels down. */
    public int height() {
        return height;
    }

    /** How many pixels there are. */
    public int size() {
        return argb.length;
    }

    /** A pixel by its place in the rows. */
    public int argb(int index) {
        return argb[index];
    }

    /** A pixel. */
    public int argb(int x, int y) {
        return argb[y * width + x];
    }

    /** How opaque a pixel is, 0 to 255. */
    public int alpha(int index) {
        return argb[index] >>> 24;
    }

    /** How opaque a pixel is, 0 to 255. */
    public int alpha(int x, int y) {
        return argb(x, y) >>> 24;
    }

    /** Whether every pixel is opaque. */
    public boolean isOpaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != OPAQUE) {
                return false;
            }
        }
        return true;
    }

    /** A copy of the pixels, to make another picture of. */
    public int[] copy() {
        return argb.clone();
    }

    /** The picture laid on a colour, which makes it opaque; blended as browsers do, in sRGB. */
    public Picture on(int rgb) {
        int[] laid = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            laid[i] = OPAQUE << 24 | laid(argb[i], rgb, 16) | laid(argb[i], rgb, 8) | laid(argb[i], rgb, 0);
        }
        return new Picture(width, height, laid);
    }

    private static int laid(int pixel, int rgb, int shift) {
        int alpha = pixel >>> 24;
        int above = pixel >> shift & 0xFF;
        int below = rgb >> shift & 0xFF;
        return ((above * alpha + below * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE) << shift;
    }

    /** As an image to draw on or to write; a copy. Without an alpha channel where the picture is opaque. */
    public BufferedImage toImage() {
        int type = isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
