package com.aurastream.generation.asset.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LightTests {

    @Test
    void everyStoredValueComesBack() {
        for (int value = 0; value < 256; value++) {
            assertThat(Light.stored(Light.linear(value))).isEqualTo(value);
        }
        assertThat(Light.stored(-0.2f)).isZero();
        assertThat(Light.stored(1.3f)).isEqualTo(255);
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Light.contrast(0xFFFFFF, 0x000000)).isEqualTo(21, within(1e-6));
        assertThat(Light.contrast(0x777777, 0xFFFFFF))
                .as("the known grey that just fails")
                .isEqualTo(4.48, within(0.01));
        assertThat(Light.contrast(0x0000FF, 0xFFFFFF)).isEqualTo(8.59, within(0.01));
    }

    @Test
    void lightnessIsThatOfTheCommission() {
        assertThat(Light.lightness(0xFFFFFF)).isEqualTo(100, within(1e-3));
        assertThat(Light.lightness(0x777777)).isEqualTo(50.0, within(0.1));
        assertThat(Light.lightness(0x000000)).isZero();
    }

    @Test
    void shadesAreThoseOfOklab() {
        Shade red = Shade.of(0xFF0000);
        assertThat(red.l()).isEqualTo(0.628, within(0.001));
        assertThat(red.a()).isEqualTo(0.225, within(0.001));
        assertThat(red.b()).isEqualTo(0.126, within(0.001));
        assertThat(Shade.of(0x000000).distance(Shade.of(0xFFFFFF))).isEqualTo(1, within(0.001));
    }
}
