package com.aurastream.generation.asset.picture;

/**
 * The part of a picture that is kept, in its pixels; not whole ones, so that its shape is exactly the one that is wanted. It may reach
 * beyond the picture.
 *
 * @param x left edge
 * @param y upper edge
 * @param width more than 0
 * @param height more than 0
 */
public record Window(double x, double y, double width, double height) {

    /**
     * How much a picture of a size is stretched one way when this window fills it.
     *
     * @return 1 when not at all, 1.02 when something round becomes 2 % wider than high, or higher than wide
     */
    public double stretch(int toWidth, int toHeight) {
        double across = toWidth / width;
        double down = toHeight / height;
        return Math.max(across, down) / Math.min(across, down);
    }
}
