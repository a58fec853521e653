package com.aurastream.generation.asset.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.generation.asset.picture.Picture;
import org.junit.jupiter.api.Test;

class TonesTests {

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    @Test
    void twoColoursInEqualPartsAreOneBit() {
        Picture halves = Picture.of(2, 2, new int[] {BLACK, WHITE, BLACK, WHITE});
        assertThat(Tones.entropy(halves, 128)).isEqualTo(1, within(1e-12));
        assertThat(Tones.spread(halves)).isEqualTo(50, within(1e-3));
    }

    @Test
    void whatIsTransparentHasNoColour() {
        Picture hidden = Picture.of(2, 1, new int[] {BLACK, 0x00FFFFFF});
        assertThat(Tones.entropy(hidden, 128)).isZero();
        assertThat(Tones.entropy(Picture.of(1, 1, new int[] {0}), 128)).isZero();
    }

    @Test
    void edgesAreTheMeanChangeFromPixelToPixel() {
        Picture halves = Picture.of(2, 2, new int[] {BLACK, WHITE, BLACK, WHITE});
        assertThat(Tones.edges(halves))
                .as("two of four neighbours differ by 100")
                .isEqualTo(50, within(1e-3));
        assertThat(Tones.edges(Picture.of(2, 1, new int[] {WHITE, WHITE}))).isZero();
    }
}
