package com.aurastream.generation.asset.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResamplerTests {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    private static Picture filled(int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return Picture.of(width, height, pixels);
    }

    private static Picture chequered(int edge) {
        int[] pixels = new int[edge * edge];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i % edge + i / edge) % 2 == 0 ? WHITE : BLACK;
        }
        return Picture.of(edge, edge, pixels);
    }

    @Test
    void aFlatColourStaysAsItIs() {
        Picture scaled = Resampler.scale(filled(100, 60, 0xFF3A7BD5), new Window(3.3, 2.7, 80, 40), 17, 9);
        for (int i = 0; i < scaled.size(); i++) {
            assertThat(scaled.argb(i)).isEqualTo(0xFF3A7BD5);
        }
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        Picture chequered = chequered(12);
        assertThat(Resampler.scale(chequered, new Window(0, 0, 12, 12), 12, 12).copy())
                .isEqualTo(chequered.copy());
    }

    @Test
    void lightIsAveragedNotStoredValues() {
        Picture grey = Resampler.scale(chequered(64), new Window(0, 0, 64, 64), 8, 8);
        int middle = grey.argb(4, 4) & 0xFF;
        assertThat(middle).as("half the light is stored as 188, not 128").isBetween(186, 190);
    }

    @Test
    void transparentPixelsBleedNoColour() {
        int[] pixels = new int[16 * 16];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 16 < 8 ? 0xFFFF0000 : 0x0000FF00;
        }
        Picture scaled = Resampler.scale(Picture.of(16, 16, pixels), new Window(0, 0, 16, 16), 5, 5);
        for (int i = 0; i < scaled.size(); i++) {
            if (scaled.alpha(i) > 0) {
                assertThat(scaled.argb(i) & 0xFFFFFF).isEqualTo(0xFF0000);
            }
        }
    }

    @Test
    void aRoundThingStaysRound() {
        int[] pixels = new int[200 * 100];
        for (int i = 0; i < pixels.length; i++) {
            double dx = i % 200 - 99.5;
            int row = i / 200;
            double dy = row - 49.5;
            pixels[i] = dx * dx + dy * dy < 40 * 40 ? WHITE : BLACK;
        }
        Picture scaled = Resampler.scale(Picture.of(200, 100, pixels), new Window(49.5, 0, 100, 100), 50, 50);
        assertThat(extent(scaled, true)).isBetween(39, 41);
        assertThat(extent(scaled, false)).isBetween(39, 41);
    }

    private static int extent(Picture picture, boolean across) {
        int count = 0;
        for (int i = 0; i < 50; i++) {
            count += (picture.argb(across ? i : 25, across ? 25 : i) & 0xFF) > 127 ? 1 : 0;
        }
        return count;
    }

    @Test
    void beyondAnOpaquePictureItGoesOnAndBeyondAnyOtherItIsTransparent() {
        Picture opaque = Resampler.scale(filled(10, 10, 0xFF102030), new Window(-10, -10, 30, 30), 30, 30);
        assertThat(opaque.argb(0, 0)).isEqualTo(0xFF102030);
        int[] half = filled(10, 10, 0xFF102030).copy();
        half[0] = 0;
        Picture free = Resampler.scale(Picture.of(10, 10, half), new Window(-10, -10, 30, 30), 30, 30);
        assertThat(free.alpha(0, 0)).isZero();
        assertThat(free.alpha(15, 15)).isEqualTo(255);
    }
}
