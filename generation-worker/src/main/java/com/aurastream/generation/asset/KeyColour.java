package com.aurastream.generation.asset;

import com.aurastream.generation.asset.picture.Shade;
import java.util.List;

/**
 * A background that can be taken away: a colour that hardly anything has.
 *
 * @param name as people say it
 * @param rgb such as {@code 0xRRGGBB}
 */
record KeyColour(String name, int rgb) {

    private static final List<KeyColour> ALL = List.of(
            new KeyColour("magenta", 0xFF00FF), new KeyColour("green", 0x00FF00), new KeyColour("blue", 0x0000FF));

    /** The one that is least like any of the brand's colours. */
    static KeyColour leastLike(List<BrandColour> colours) {
        KeyColour best = ALL.get(0);
        for (KeyColour key : ALL) {
            if (key.distance(colours) > best.distance(colours)) {
                best = key;
            }
        }
        return best;
    }

    private double distance(List<BrandColour> colours) {
        Shade shade = Shade.of(rgb);
        return colours.stream()
                .mapToDouble(colour -> Shade.of(colour.rgb()).distance(shade))
                .min()
                .orElse(1);
    }

    /** Such as {@code #FF00FF}. */
    String code() {
        return String.format("#%06X", rgb);
    }
}
