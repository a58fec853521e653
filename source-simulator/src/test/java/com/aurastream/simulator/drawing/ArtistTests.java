package com.aurastream.simulator.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArtistTests {

    private static BufferedImage emote(String mood) {
        String words = "Draw an emote. Mood: " + mood
                + ". Brand colours: #7C3AED, #F5B301. A plain background (#FF00FF).\na robot";
        return Artist.draw(words, PictureSize.SQUARE);
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new TreeSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }

    @Test
    void theSameWordsAreTheSamePicture() {
        assertThat(Artist.file(emote("crying"), "png")).isEqualTo(Artist.file(emote("crying"), "png"));
    }

    @Test
    void everyMoodIsAnotherPicture() {
        Set<String> pictures = new TreeSet<>();
        for (String mood : new String[] {"hyped", "laughing", "crying", "raging", "in love"}) {
            pictures.add(java.util.Arrays.toString(Artist.file(emote(mood), "png")));
        }
        assertThat(pictures).hasSize(5);
    }

    @Test
    void aPlainBackgroundIsPlainAndTheBrandsColoursAreUsed() {
        BufferedImage image = emote("hyped");
        for (int i = 0; i < image.getWidth(); i++) {
            assertThat(image.getRGB(i, 0) & 0xFFFFFF).isEqualTo(0xFF00FF);
            assertThat(image.getRGB(0, i) & 0xFFFFFF).isEqualTo(0xFF00FF);
        }
        assertThat(colours(image)).contains(0x7C3AED, 0xF5B301);
    }

    @Test
    void aSceneFillsItsWholeShape() {
        BufferedImage image = Artist.draw(
                "a fox in a racing car", PictureSize.of("21:9", "1K").orElseThrow());
        assertThat(image.getWidth()).isEqualTo(1584);
        assertThat(image.getHeight()).isEqualTo(672);
        assertThat(colours(image).size()).isGreaterThan(500);
        assertThat(PictureSize.of("16:10", "1K")).isEmpty();
        assertThat(PictureSize.of("16:9", "8K")).isEmpty();
        assertThat(PictureSize.of("16:9", "2K")).contains(new PictureSize(2752, 1536));
    }
}
