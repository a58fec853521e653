package com.aurastream.generation.asset.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FramingTests {

    private static Picture withSpot(int width, int height, int x, int y) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xFF000000);
        for (int i = 0; i < 10; i++) {
            Arrays.fill(argb, (y + i) * width + x, (y + i) * width + x + 10, 0xFFFFFFFF);
        }
        return Picture.of(width, height, argb);
    }

    @Test
    void theWindowHasExactlyTheShapeAndLiesWithinThePicture() {
        Window window = Framing.largest(withSpot(1376, 768, 600, 300), 320, 160);
        assertThat(window.stretch(320, 160)).isEqualTo(1, within(1e-12));
        assertThat(window.width()).isEqualTo(1376);
        assertThat(window.y()).isBetween(0.0, 80.0);
    }

    @Test
    void itGoesWhereTheDetailIsAndNoFurther() {
        assertThat(Framing.largest(withSpot(100, 60, 20, 20), 1, 1)).isEqualTo(new Window(0, 0, 60, 60));
        Window right = Framing.largest(withSpot(100, 60, 55, 20), 1, 1);
        assertThat(right.x()).isEqualTo(30, within(1.0));
    }

    @Test
    void aPictureWithoutDetailIsCutInTheMiddle() {
        int[] argb = new int[100 * 60];
        Arrays.fill(argb, 0xFF808080);
        assertThat(Framing.largest(Picture.of(100, 60, argb), 1, 1)).isEqualTo(new Window(20, 0, 60, 60));
    }
}
