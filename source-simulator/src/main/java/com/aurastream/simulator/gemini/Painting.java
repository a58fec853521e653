package com.aurastream.simulator.gemini;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** A small picture that follows from the words that asked for it: two colours, one fading into the other. */
final class Painting {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 144;

    private Painting() {}

    /** A PNG file of 256 × 144. */
    static byte[] png(String words) {
        CRC32 sum = new CRC32();
        sum.update(words.getBytes(StandardCharsets.UTF_8));
        int from = (int) sum.getValue() & 0xFFFFFF;
        int to = Integer.reverse((int) sum.getValue()) & 0xFFFFFF;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, mixed(from, to, (x + y) / (double) (WIDTH + HEIGHT)));
            }
        }
        return encoded(image);
    }

    private static int mixed(int from, int to, double part) {
        int colour = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            colour |= (int) Math.round(a + (b - a) * part) << shift;
        }
        return colour;
    }

    private static byte[] encoded(BufferedImage image) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
