package com.aurastream.simulator.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws what is asked for: one subject, on a plain background where one is asked for and before a landscape otherwise. */
public final class Artist {

    private Artist() {}

    /** A picture that follows from the words alone. */
    public static BufferedImage draw(String words, PictureSize size) {
        Wish wish = Wish.of(words);
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double unit = Math.min(size.width(), size.height()) / 10.0;
        graphics.scale(unit, unit);
        paint(wish, new Brush(graphics), size.width() / unit, size.height() / unit);
        graphics.dispose();
        return image;
    }

    /** One flat colour. */
    public static BufferedImage blank(PictureSize size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x9A, 0x9A, 0x9A));
        graphics.fillRect(0, 0, size.width(), size.height());
        graphics.dispose();
        return image;
    }

    /**
     * A file of an image.
     *
     * @param format as Java calls it, such as {@code png}
     */
    public static byte[] file(BufferedImage image, String format) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it leaves room for words. */
    private static Brush placed(Wish wish, Brush brush, double width, double height) {
        if (wish.says("keep the middle calm")) {
            return brush.at(width * 0.88, height * 0.62, 2.2);
        }
        return wish.says("keep the lower third calm")
                ? brush.at(width / 2, height * 0.36, 2.6)
                : brush.at(width / 2, height * 0.48, 3.1);
    }

    private static void paint(Wish wish, Brush brush, double width, double height) {
        if (wish.ground().isPresent()) {
            brush.fill(wish.ground().get(), Brush.box(0, 0, width, height, 0));
        } else {
            Scenery.draw(wish, brush, width, height);
        }
        Brush subject = wish.ground().isPresent()
                ? brush.at(width / 2, height * 0.48, 3.6)
                : placed(wish, brush, width, height);
        if (wish.says("badge")) {
            Emblem.draw(wish, subject);
        } else {
            Mascot.draw(wish, subject);
        }
    }
}
