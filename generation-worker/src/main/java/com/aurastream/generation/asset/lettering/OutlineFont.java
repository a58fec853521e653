package com.aurastream.generation.asset.lettering;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Liberation Sans Bold (SIL Open Font License 1.1): the Latin, Greek and Cyrillic scripts; it has letters that are written from right to left
 * too, but they are not set here. Lengths are parts of the height of a
 * capital letter.
 */
public final class OutlineFont {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Set<Byte> RIGHT_TO_LEFT =
            Set.of(Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    private static final String FILE = "/liberation/LiberationSans-Bold.ttf";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double capital;
    private final Map<Integer, Glyph> known = new ConcurrentHashMap<>();

    private record Glyph(Path2D outline, double advance) {}

    private OutlineFont(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.capital = font.getPath("H").getBounds2D().getHeight();
    }

    /** The font, from the class path. */
    public static OutlineFont load() {
        try (InputStream file = OutlineFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path: openpdf-fonts-extra is missing");
            }
            return new OutlineFont(new TTFParser().parseEmbedded(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + FILE + " cannot be read", e);
        }
    }

    /** The first character that cannot be set: the font has no letter for it, or it is written from right to left. */
    public Optional<String> unknown(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .filter(character -> glyphs.getGlyphId(character) == 0
                        || RIGHT_TO_LEFT.contains(Character.getDirectionality(character)))
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** How long a line is. */
    public double width(String line) {
        return line.codePoints()
                .mapToDouble(character -> glyph(character).advance)
                .sum();
    }

    /** The outline of a line that begins at 0, on a base line at 0, with y growing downwards. */
    public Path2D outline(String line) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int character : line.codePoints().toArray()) {
            Glyph glyph = glyph(character);
            outline.append(glyph.outline.createTransformedShape(AffineTransform.getTranslateInstance(x, 0)), false);
            x += glyph.advance;
        }
        return outline;
    }

    /** Text as it can be set: letters with their accents, one kind of blank, none at the ends, and nothing that cannot be seen. */
    public static String tidied(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return UNSEEN.matcher(BLANKS.matcher(composed).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    private Glyph glyph(int character) {
        return known.computeIfAbsent(character, this::read);
    }

    /** The font reads from one place in its file, so that only one thread may. */
    private synchronized Glyph read(int character) {
        try {
            int id = glyphs.getGlyphId(character);
            var data = font.getGlyph().getGlyph(id);
            GeneralPath path = data == null ? new GeneralPath() : data.getPath();
            Path2D outline = new Path2D.Double(path, AffineTransform.getScaleInstance(1 / capital, -1 / capital));
            return new Glyph(outline, font.getAdvanceWidth(id) / capital);
        } catch (IOException e) {
            throw new UncheckedIOException("the font holds no readable letter for " + character, e);
        }
    }
}
