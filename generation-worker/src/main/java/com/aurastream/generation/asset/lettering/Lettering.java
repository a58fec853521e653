package com.aurastream.generation.asset.lettering;

import com.aurastream.generation.asset.picture.Picture;
import com.aurastream.generation.asset.picture.Shade;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Words fitted into a box: broken into the lines that let them be largest, centred, in a colour with an outline. They are drawn at each
 * size anew, because letters that are scaled down with a picture lose their strokes.
 */
public final class Lettering {

    private static final int MOST_LINES = 3;
    private static final int SOLID = 128;

    /** From one base line to the next; all lengths in heights of a capital letter. */
    private static final double PITCH = 1.5;

    private static final double OUTLINE = 0.13;

    /** The largest letters, as a part of the box's height: a single word need not fill it. */
    private static final double LARGEST = 0.75;

    private final OutlineFont font;
    private final List<String> lines;
    private final TextBox box;
    private final List<Integer> colours;

    /** From the top of the first line's highest letter to the bottom of the last line's lowest, about the first base line. */
    private final double above;

    private final double deep;

    private Lettering(OutlineFont font, List<String> lines, TextBox box, List<Integer> colours) {
        this.font = font;
        this.lines = List.copyOf(lines);
        this.box = box;
        this.colours = List.copyOf(colours);
        this.above = -font.outline(lines.get(0)).getBounds2D().getMinY();
        double below = font.outline(lines.get(lines.size() - 1)).getBounds2D().getMaxY();
        this.deep = above + (lines.size() - 1) * PITCH + below;
    }

    /**
     * Words for pictures of a shape.
     *
     * @param text at least one letter
     * @param shape width by height of the pictures
     * @param colours those that the words may have, most wanted first
     */
    public static Lettering fitted(OutlineFont font, String text, TextBox box, double shape, List<Integer> colours) {
        List<String> words = List.of(OutlineFont.tidied(text).split(" ", -1));
        Lettering best = new Lettering(font, broken(font, words, 1), box, colours);
        for (int count = 2; count <= Math.min(MOST_LINES, words.size()); count++) {
            Lettering other = new Lettering(font, broken(font, words, count), box, colours);
            if (other.capital(shape, 1) > best.capital(shape, 1)) {
                best = other;
            }
        }
        return best;
    }

    /** The lines of which the longest is shortest, as far as filling them up one after another finds it. */
    private static List<String> broken(OutlineFont font, List<String> words, int count) {
        double limit = 0;
        for (String word : words) {
            limit = Math.max(limit, font.width(word));
        }
        List<String> lines = filled(font, words, limit);
        while (lines.size() > count) {
            limit *= 1.02;
            lines = filled(font, words, limit);
        }
        return lines;
    }

    private static List<String> filled(OutlineFont font, List<String> words, double limit) {
        List<String> lines = new ArrayList<>();
        String line = words.get(0);
        for (String word : words.subList(1, words.size())) {
            String longer = line + " " + word;
            if (font.width(longer) <= limit) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    /** The colours in which the words stand out from what is under them. */
    public Inks inks(Picture picture) {
        Rectangle2D under = words(picture.width(), picture.height()).getBounds2D();
        double[] sum = new double[4];
        for (int y = Math.max(0, (int) under.getMinY()); y < Math.min(picture.height(), under.getMaxY()); y++) {
            for (int x = Math.max(0, (int) under.getMinX()); x < Math.min(picture.width(), under.getMaxX()); x++) {
                add(sum, picture.argb(x, y));
            }
        }
        double all = Math.max(1, sum[3]);
        return Inks.on(new Shade(sum[0] / all, sum[1] / all, sum[2] / all), colours);
    }

    private static void add(double[] sum, int pixel) {
        if (pixel >>> 24 >= SOLID) {
            Shade shade = Shade.of(pixel);
            sum[0] += shade.l();
            sum[1] += shade.a();
            sum[2] += shade.b();
            sum[3]++;
        }
    }

    /** The lines, from above. */
    public List<String> lines() {
        return lines;
    }

    /**
     * How high a capital letter is.
     *
     * @return pixels
     */
    public double capital(double width, double height) {
        double longest = lines.stream().mapToDouble(font::width).max().orElse(1);
        double byWidth = box.width() * width / (longest + 2 * OUTLINE);
        double byHeight = box.height() * height / (deep + 2 * OUTLINE);
        return Math.min(Math.min(byWidth, byHeight), LARGEST * box.height() * height);
    }

    /** The picture with the words on it. */
    public Picture on(Picture picture, Inks inks) {
        BufferedImage image = picture.toImage();
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Path2D words = words(picture.width(), picture.height());
        double capital = capital(picture.width(), picture.height());
        graphics.setColor(new Color(inks.outline()));
        graphics.setStroke(
                new BasicStroke((float) (2 * OUTLINE * capital), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(words);
        graphics.setColor(new Color(inks.fill()));
        graphics.fill(words);
        graphics.dispose();
        return Picture.of(image);
    }

    private Path2D words(int width, int height) {
        double capital = capital(width, height);
        double middle = (box.x() + box.width() / 2) * width;
        double top = (box.y() + box.height() / 2) * height - deep * capital / 2;
        Path2D words = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < lines.size(); i++) {
            double base = top + (above + i * PITCH) * capital;
            AffineTransform place =
                    AffineTransform.getTranslateInstance(middle - font.width(lines.get(i)) * capital / 2, base);
            place.scale(capital, capital);
            words.append(font.outline(lines.get(i)).createTransformedShape(place), false);
        }
        return words;
    }
}
