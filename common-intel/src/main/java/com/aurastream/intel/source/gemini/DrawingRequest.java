package com.aurastream.intel.source.gemini;

/**
 * A picture that is wanted.
 *
 * @param caller who asks, for the budget's account
 * @param directions what we say about how to draw; ours alone, nobody else's words
 * @param subject what a creator wants to see, in the creator's own words; travels as a part of the content of its own
 * @param aspect the shape
 * @param large about 2,000 pixels along the longer edge instead of about 1,000, where the model can
 */
public record DrawingRequest(String caller, String directions, String subject, Aspect aspect, boolean large) {

    /**
     * The shapes that the image models draw; see {@code GoogleCloudAiplatformV1ImageConfig.aspectRatio}.
     */
    public enum Aspect {
        /** As wide as high. */
        SQUARE(1, 1),
        /** A photo in portrait. */
        PHOTO_PORTRAIT(3, 4),
        /** A photo in landscape. */
        PHOTO(4, 3),
        /** A telephone's screen. */
        PORTRAIT(9, 16),
        /** A video. */
        WIDE(16, 9),
        /** The cinema's. */
        ULTRAWIDE(21, 9);

        private final int width;
        private final int height;

        Aspect(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** As the API writes it, such as {@code 16:9}. */
        public String code() {
            return width + ":" + height;
        }

        /** The shape of which the least is lost when a picture of this size is cut out of it. */
        public static Aspect nearest(int width, int height) {
            Aspect nearest = SQUARE;
            for (Aspect aspect : values()) {
                if (aspect.kept(width, height) > nearest.kept(width, height)) {
                    nearest = aspect;
                }
            }
            return nearest;
        }

        /** The part of the area that is kept, 0 to 1. */
        private double kept(int otherWidth, int otherHeight) {
            double own = (double) width / height;
            double other = (double) otherWidth / otherHeight;
            return Math.min(own / other, other / own);
        }
    }
}
