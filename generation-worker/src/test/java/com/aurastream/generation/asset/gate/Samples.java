package com.aurastream.generation.asset.gate;

import com.aurastream.generation.asset.picture.Picture;
import com.aurastream.generation.asset.picture.PictureFormat;
import com.aurastream.generation.asset.picture.PictureWriter;
import com.aurastream.generation.asset.picture.Window;
import com.aurastream.intel.generation.AssetKind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Pictures of which exactly one thing is wrong, or nothing. */
final class Samples {

    static final AssetKind.Size SMALLEST = new AssetKind.Size(28, 28);
    static final AssetKind.Size PANEL = new AssetKind.Size(320, 160);

    private Samples() {}

    /** Drawn in units of which the picture has one. */
    static Picture drawn(int width, int height, boolean transparent, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(width, height);
        painter.accept(graphics);
        graphics.dispose();
        return Picture.of(image);
    }

    static void oval(Graphics2D graphics, Color color, double x, double y, double radius) {
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    static void box(Graphics2D graphics, Color color, double x, double y, double width, double height) {
        graphics.setColor(color);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** A yellow face with eyes, a mouth and a white contour. */
    static Picture face(int edge) {
        return drawn(edge, edge, true, graphics -> {
            oval(graphics, Color.WHITE, 0.5, 0.5, 0.48);
            oval(graphics, new Color(0x30, 0x20, 0x10), 0.5, 0.5, 0.45);
            oval(graphics, new Color(0xF5, 0xC5, 0x30), 0.5, 0.5, 0.4);
            oval(graphics, Color.BLACK, 0.35, 0.4, 0.07);
            oval(graphics, Color.BLACK, 0.65, 0.4, 0.07);
            box(graphics, Color.BLACK, 0.3, 0.65, 0.4, 0.08);
        });
    }

    /** Hills under a sky with a sun. */
    static Picture landscape(int width, int height) {
        return drawn(width, height, false, graphics -> {
            box(graphics, new Color(0x70, 0xB0, 0xF0), 0, 0, 1, 1);
            oval(graphics, new Color(0xFF, 0xE0, 0x80), 0.7, 0.3, 0.15);
            box(graphics, new Color(0x20, 0x60, 0x30), 0, 0.6, 1, 0.4);
            box(graphics, new Color(0x80, 0x50, 0x20), 0.1, 0.4, 0.2, 0.3);
        });
    }

    /** What a camera sees with its cap on. */
    static Picture noise(int width, int height) {
        Random random = new Random(1);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | 0x010101 * (0x78 + random.nextInt(5));
        }
        return Picture.of(width, height, argb);
    }

    static Candidate emote(Picture shown) {
        return candidate(AssetKind.EMOTE, SMALLEST, new Window(3.5, -2.5, 900, 900), shown, Optional.empty());
    }

    static Candidate panel(Picture shown) {
        return candidate(AssetKind.PANEL, PANEL, new Window(0, 40, 1376, 688), shown, Optional.empty());
    }

    static Candidate panel(Candidate.Words words) {
        return candidate(AssetKind.PANEL, PANEL, new Window(0, 40, 1376, 688), landscape(320, 160), Optional.of(words));
    }

    static Candidate panel(Window window) {
        return candidate(AssetKind.PANEL, PANEL, window, landscape(320, 160), Optional.empty());
    }

    static Candidate panel(int bytes) {
        return new Candidate(
                AssetKind.PANEL,
                PANEL,
                new Window(0, 40, 1376, 688),
                new PictureWriter.File(PictureFormat.PNG, new byte[bytes]),
                landscape(320, 160),
                Optional.empty());
    }

    private static Candidate candidate(
            AssetKind kind, AssetKind.Size size, Window window, Picture shown, Optional<Candidate.Words> words) {
        return new Candidate(kind, size, window, PictureWriter.write(shown, kind.maxBytes()), shown, words);
    }
}
