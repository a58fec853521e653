package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.snapshot.PixelImage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the pixels of one thumbnail measure. Everything is measured at a width of 320 pixels, after black letter-box bars are cut
 * off, so that YouTube's sizes of one picture measure alike. Rounded to four decimals. Faces are not measured: they are only known
 * where a vision model looked.
 *
 * @param brightness mean lightness in OKLab (Ottosson 2020), 0 to 1
 * @param contrast root mean square contrast (Peli 1990) of that lightness: its standard deviation, 0 to 0.5
 * @param saturation mean chroma in OKLab, 0 to about 0.32
 * @param colourfulness metric of Hasler and Süsstrunk (2003): 0 not, 33 moderately, 59 quite, 109 extremely colourful
 * @param darkShare part of the pixels with a lightness below 0.35, 0 to 1
 * @param lightShare part of the pixels with a lightness above 0.8, 0 to 1
 * @param clutter edge density (Mack and Oliva 2004): part of the pixels that lie on an edge, 0 to 1
 * @param legibility part of the fine structure that survives at 168 x 94 pixels, 0 to 1
 * @param textArea part of the picture covered by what looks like lines of writing, 0 to 1; a heuristic
 * @param focusX centre of attention (Achanta et al. 2009) from the left, 0 to 1
 * @param focusY centre of attention from the top, 0 to 1
 * @param thirds part of the attention near the four crossings of the thirds, 0 to 1
 * @param palette dominant colours, largest share first, at most five
 */
public record ThumbnailMeasures(
        double brightness,
        double contrast,
        double saturation,
        double colourfulness,
        double darkShare,
        double lightShare,
        double clutter,
        double legibility,
        double textArea,
        double focusX,
        double focusY,
        double thirds,
        List<Swatch> palette) {

    private static final double DARK = 0.35;
    private static final double LIGHT = 0.8;

    /** Copies the list. */
    public ThumbnailMeasures {
        palette = List.copyOf(palette);
    }

    /**
     * A dominant colour.
     *
     * @param hex sRGB as {@code #rrggbb}
     * @param name the colour family's name
     * @param share part of the picture, 0 to 1
     */
    public record Swatch(String hex, String name, double share) {}

    /** Measures a picture of any size. */
    public static ThumbnailMeasures measure(PixelImage image) {
        Picture picture = Picture.of(image);
        Moments lightness = new Moments();
        Moments chroma = new Moments();
        Moments dark = new Moments();
        Moments light = new Moments();
        for (int i = 0; i < picture.size(); i++) {
            Oklab colour = picture.colour(i);
            lightness.add(colour.l());
            chroma.add(colour.chroma());
            dark.add(colour.l() < DARK ? 1 : 0);
            light.add(colour.l() > LIGHT ? 1 : 0);
        }
        Attention attention = Attention.of(picture);
        return new ThumbnailMeasures(
                Rounded.of(lightness.mean()),
                Rounded.of(StrictMath.sqrt(lightness.variance())),
                Rounded.of(chroma.mean()),
                Rounded.of(Colourfulness.of(picture)),
                Rounded.of(dark.mean()),
                Rounded.of(light.mean()),
                Rounded.of(Clutter.of(picture)),
                Rounded.of(Legibility.of(picture)),
                Rounded.of(TextArea.of(picture)),
                Rounded.of(attention.x()),
                Rounded.of(attention.y()),
                Rounded.of(attention.thirds()),
                Palette.of(picture));
    }

    /** The numbers by name (snake case), in the order of the components, without the palette. */
    public Map<String, Double> named() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("brightness", brightness);
        named.put("contrast", contrast);
        named.put("saturation", saturation);
        named.put("colourfulness", colourfulness);
        named.put("dark_share", darkShare);
        named.put("light_share", lightShare);
        named.put("clutter", clutter);
        named.put("legibility", legibility);
        named.put("text_area", textArea);
        named.put("focus_x", focusX);
        named.put("focus_y", focusY);
        named.put("thirds", thirds);
        return Collections.unmodifiableMap(named);
    }
}
