package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.snapshot.PixelImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Pictures for tests, drawn in units of 320 x 180. */
final class Pictures {

    private Pictures() {}

    static PixelImage plain(Color color) {
        return drawn(320, 180, g -> {
            g.setColor(color);
            g.fillRect(0, 0, 320, 180);
        });
    }

    /** A picture of 16:9 of any size. */
    static PixelImage drawn(int width, int height, Consumer<Graphics2D> painter) {
        return pixels(scaled(width, height, painter));
    }

    /** The same between black bars, in a picture of 4:3. */
    static PixelImage letterBoxed(int width, Consumer<Graphics2D> painter) {
        int height = width * 3 / 4;
        BufferedImage boxed = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int inner = width * 9 / 16;
        boxed.getGraphics().drawImage(scaled(width, inner, painter), 0, (height - inner) / 2, null);
        return pixels(boxed);
    }

    private static BufferedImage scaled(int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(width / 320.0, height / 180.0);
        painter.accept(graphics);
        graphics.dispose();
        return image;
    }

    private static PixelImage pixels(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new PixelImage(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Letters H, L and T in turn, each 0.6 times as wide as high, with strokes of a fifth of their height. */
    static void letters(Graphics2D g, int count, int x, int y, int height) {
        int stroke = height / 5;
        int width = height * 3 / 5;
        for (int i = 0; i < count; i++) {
            int left = x + i * height * 4 / 5;
            switch (i % 3) {
                case 0 -> {
                    g.fillRect(left, y, stroke, height);
                    g.fillRect(left + width - stroke, y, stroke, height);
                    g.fillRect(left, y + 2 * stroke, width, stroke);
                }
                case 1 -> {
                    g.fillRect(left, y, stroke, height);
                    g.fillRect(left, y + height - stroke, width, stroke);
                }
                default -> {
                    g.fillRect(left, y, width, stroke);
                    g.fillRect(left + (width - stroke) / 2, y, stroke, height);
                }
            }
        }
    }
}
