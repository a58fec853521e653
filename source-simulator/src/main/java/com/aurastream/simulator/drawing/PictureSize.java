package com.aurastream.simulator.drawing;

import java.util.Map;
import java.util.Optional;

/**
 * How large the image models draw.
 *
 * @param width pixels
 * @param height pixels
 */
public record PictureSize(int width, int height) {

    /** What is drawn when nothing is asked for. */
    public static final PictureSize SQUARE = new PictureSize(1024, 1024);

    private static final Map<String, PictureSize> SHAPES = Map.of(
            "1:1", SQUARE,
            "2:3", new PictureSize(848, 1264),
            "3:2", new PictureSize(1264, 848),
            "3:4", new PictureSize(896, 1200),
            "4:3", new PictureSize(1200, 896),
            "4:5", new PictureSize(928, 1152),
            "5:4", new PictureSize(1152, 928),
            "9:16", new PictureSize(768, 1376),
            "16:9", new PictureSize(1376, 768),
            "21:9", new PictureSize(1584, 672));

    private static final Map<String, Integer> FACTORS = Map.of("1K", 1, "2K", 2, "4K", 4);

    /**
     * The size of a shape.
     *
     * @param shape such as {@code 16:9}
     * @param size {@code 1K}, {@code 2K} or {@code 4K}
     * @return empty when either is unknown
     */
    public static Optional<PictureSize> of(String shape, String size) {
        return Optional.ofNullable(SHAPES.get(shape))
                .flatMap(known -> Optional.ofNullable(FACTORS.get(size)).map(known::times));
    }

    private PictureSize times(int factor) {
        return new PictureSize(width * factor, height * factor);
    }
}
