package com.aurastream.generation.asset.lettering;

import com.aurastream.generation.asset.picture.Light;
import com.aurastream.generation.asset.picture.Shade;
import java.util.List;

/**
 * The two colours of words: the outline is whichever of black and white stands out more, so that their contrast is at least 4.58 whatever
 * the fill (the geometric mean of WCAG's extremes), and the words can be read on any picture.
 *
 * @param fill such as {@code 0xRRGGBB}
 * @param outline such as {@code 0xRRGGBB}
 */
public record Inks(int fill, int outline) {

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x000000;

    /** In OKLab: as different as orange from brown, or sky from sea. */
    private static final double DIFFERENT = 0.3;

    /**
     * Words in the first colour that differs from what is under them, or else in white or black.
     *
     * @param colours most wanted first, such as {@code 0xRRGGBB}
     * @param under what the words are written on, on average
     */
    static Inks on(Shade under, List<Integer> colours) {
        int plain = under.distance(Shade.of(WHITE)) >= under.distance(Shade.of(BLACK)) ? WHITE : BLACK;
        return of(colours.stream()
                .filter(colour -> Shade.of(colour).distance(under) >= DIFFERENT)
                .findFirst()
                .orElse(plain));
    }

    /** Words in a colour. */
    public static Inks of(int fill) {
        boolean black = Light.contrast(fill, BLACK) >= Light.contrast(fill, WHITE);
        return new Inks(fill, black ? BLACK : WHITE);
    }

    /** The two's contrast ratio by WCAG 2.2, 1 to 21. */
    public double contrast() {
        return Light.contrast(fill, outline);
    }
}
