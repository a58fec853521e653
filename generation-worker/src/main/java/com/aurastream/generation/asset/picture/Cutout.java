package com.aurastream.generation.asset.picture;

import java.util.Arrays;

/**
 * Takes a plain background away. What is of the border's colour and reaches the border goes, and so does what is enclosed and clearly of
 * that colour. Along the edge drawing and background are blended: there each pixel takes the colour of the drawing behind it, and is as
 * opaque as the blend says, so that no rim of the background's colour stays.
 */
public final class Cutout {

    /** Between two colours that look alike; five times what is seen at all, because JPEG and painters leave noise. */
    static final double TOLERANCE = 0.1;

    /** The part of the border that has to be of one colour; a bust may touch the lower edge. */
    static final double PLAIN = 0.7;

    /** How far, in pixels, drawing and background are blended. */
    private static final int BLEND = 3;

    /** From this on a background is a colour that a drawing does not have by accident. */
    private static final double COLOURFUL = 0.15;

    /** A spot smaller than the picture divided by this is a gleam where it is enclosed, and dirt where it is detached. */
    private static final int SMALLEST_SPOT = 5_000;

    private final Picture picture;
    private final int background;
    private final Shade shade;
    private final boolean[] gone;

    private Cutout(Picture picture, int background) {
        this.picture = picture;
        this.background = background;
        this.shade = Shade.of(background);
        this.gone = new boolean[picture.size()];
    }

    /**
     * How much of a picture's border is of one colour.
     *
     * @return 0 to 1
     */
    public static double plainness(Picture picture) {
        return Border.of(picture, TOLERANCE).share();
    }

    /** Whether a background can be taken away: it is plain, or there is none. */
    public static boolean isPossible(Picture picture) {
        return isFree(picture) || plainness(picture) >= PLAIN;
    }

    /** Whether a drawing came without a background: most of its border is transparent. */
    private static boolean isFree(Picture picture) {
        return !picture.isOpaque() && Border.free(picture) >= PLAIN;
    }

    /** The picture without its background; as it is where it came without one. */
    public static Picture of(Picture picture) {
        if (isFree(picture)) {
            return picture;
        }
        Cutout cutout = new Cutout(solid(picture), Border.of(picture, TOLERANCE).rgb());
        cutout.takeFromBorder();
        if (cutout.shade.chroma() > COLOURFUL) {
            cutout.takeHoles();
        }
        cutout.takeSpecks();
        return cutout.blended();
    }

    /** A drawing with a background is meant to be solid, whatever its alpha says. */
    private static Picture solid(Picture picture) {
        if (picture.isOpaque()) {
            return picture;
        }
        int[] argb = picture.copy();
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xFF000000;
        }
        return Picture.of(picture.width(), picture.height(), argb);
    }

    private void takeFromBorder() {
        boolean[] alike = alike(TOLERANCE);
        Flood flood = new Flood(picture.width(), picture.height(), alike);
        for (int x = 0; x < picture.width(); x++) {
            mark(flood.from(x));
            mark(flood.from(picture.size() - 1 - x));
        }
        for (int y = 0; y < picture.height(); y++) {
            mark(flood.from(y * picture.width()));
            mark(flood.from((y + 1) * picture.width() - 1));
        }
    }

    private void takeHoles() {
        boolean[] alike = alike(TOLERANCE / 2);
        for (int i = 0; i < alike.length; i++) {
            alike[i] &= !gone[i];
        }
        Flood flood = new Flood(picture.width(), picture.height(), alike);
        for (int i = 0; i < alike.length; i++) {
            int[] spot = flood.from(i);
            if ((long) spot.length * SMALLEST_SPOT >= picture.size()) {
                mark(spot);
            }
        }
    }

    /** Specks apart from the drawing are dirt, and would keep it from filling its square. */
    private void takeSpecks() {
        boolean[] left = new boolean[gone.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = !gone[i];
        }
        Flood flood = new Flood(picture.width(), picture.height(), left);
        for (int i = 0; i < gone.length; i++) {
            int[] spot = flood.from(i);
            if ((long) spot.length * SMALLEST_SPOT < picture.size()) {
                mark(spot);
            }
        }
    }

    private boolean[] alike(double tolerance) {
        boolean[] alike = new boolean[picture.size()];
        int last = ~picture.argb(0);
        boolean lastAlike = false;
        for (int i = 0; i < alike.length; i++) {
            if (picture.argb(i) != last) {
                last = picture.argb(i);
                lastAlike = Shade.of(last).distance(shade) < tolerance;
            }
            alike[i] = lastAlike;
        }
        return alike;
    }

    private void mark(int[] spot) {
        for (int index : spot) {
            gone[index] = true;
        }
    }

    private Picture blended() {
        int[] depth = Distances.from(picture.width(), picture.height(), gone, BLEND + 1);
        int[] behind = Distances.nearest(picture.width(), picture.height(), depth, BLEND);
        int[] argb = new int[picture.size()];
        for (int i = 0; i < argb.length; i++) {
            if (!gone[i]) {
                argb[i] = depth[i] > BLEND || behind[i] < 0
                        ? picture.argb(i)
                        : edge(picture.argb(i), picture.argb(behind[i]));
            }
        }
        return Picture.of(picture.width(), picture.height(), argb);
    }

    /** What a blended pixel is when the background is taken out of it. */
    private int edge(int pixel, int behind) {
        double along = 0;
        double length = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int ground = background >> shift & 0xFF;
            int whole = (behind >> shift & 0xFF) - ground;
            along += ((pixel >> shift & 0xFF) - ground) * (double) whole;
            length += (double) whole * whole;
        }
        if (along >= length || length == 0) {
            return pixel;
        }
        int alpha = (int) Math.round(255 * Math.max(0, along) / length);
        return alpha << 24 | (behind & 0xFFFFFF);
    }

    /** Connected spots, each handed out once. */
    private static final class Flood {

        private final int width;
        private final int height;
        private final boolean[] open;
        private final int[] queue;

        Flood(int width, int height, boolean[] open) {
            this.width = width;
            this.height = height;
            this.open = open;
            this.queue = new int[open.length];
        }

        /** The spot around a pixel, empty when it is of none or was handed out. */
        int[] from(int start) {
            if (!open[start]) {
                return new int[0];
            }
            int end = 0;
            open[start] = false;
            queue[end++] = start;
            for (int next = 0; next < end; next++) {
                int x = queue[next] % width;
                int y = queue[next] / width;
                end = visit(x > 0, queue[next] - 1, end);
                end = visit(x < width - 1, queue[next] + 1, end);
                end = visit(y > 0, queue[next] - width, end);
                end = visit(y < height - 1, queue[next] + width, end);
            }
            return Arrays.copyOf(queue, end);
        }

        private int visit(boolean inside, int index, int end) {
            if (!inside || !open[index]) {
                return end;
            }
            open[index] = false;
            queue[end] = index;
            return end + 1;
        }
    }
}
