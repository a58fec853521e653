package com.aurastream.intel.analysis.thumbnail;

import static com.aurastream.intel.analysis.thumbnail.Pictures.drawn;
import static com.aurastream.intel.analysis.thumbnail.Pictures.letterBoxed;
import static com.aurastream.intel.analysis.thumbnail.Pictures.letters;
import static com.aurastream.intel.analysis.thumbnail.Pictures.plain;
import static com.aurastream.intel.analysis.thumbnail.ThumbnailMeasures.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.thumbnail.ThumbnailMeasures.Swatch;
import com.aurastream.intel.snapshot.PixelImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThumbnailMeasuresTests {

    private static void scene(Graphics2D g) {
        g.setColor(new Color(40, 90, 200));
        g.fillRect(0, 0, 320, 180);
        g.setColor(new Color(240, 200, 30));
        g.fillOval(170, 40, 110, 110);
        g.setColor(Color.WHITE);
        letters(g, 5, 20, 70, 40);
    }

    @Test
    void oklabAgreesWithItsAuthorsNumbers() {
        Oklab red = Oklab.of(255, 0, 0);
        assertThat(red.l()).isCloseTo(0.6280, within(1e-3));
        assertThat(red.a()).isCloseTo(0.2249, within(1e-3));
        assertThat(red.b()).isCloseTo(0.1258, within(1e-3));
        assertThat(Oklab.of(255, 255, 255).l()).isCloseTo(1, within(1e-4));
        assertThat(Oklab.of(0, 0, 255).hue()).isCloseTo(264.05, within(0.1));
        assertThat(Oklab.ofHex("#4a90d9").hex()).isEqualTo("#4a90d9");
    }

    @Test
    void plainGreyHasNothingButItsBrightness() {
        ThumbnailMeasures grey = measure(plain(new Color(128, 128, 128)));
        assertThat(grey.brightness()).isCloseTo(0.5999, within(1e-3));
        assertThat(List.of(
                        grey.contrast(),
                        grey.saturation(),
                        grey.colourfulness(),
                        grey.clutter(),
                        grey.textArea(),
                        grey.thirds()))
                .containsOnly(0.0);
        assertThat(grey.legibility()).isEqualTo(1);
        assertThat(grey.focusX()).isEqualTo(0.5);
        assertThat(grey.palette()).containsExactly(new Swatch("#808080", "grey", 1));
    }

    @Test
    void vividColoursMeasureMoreSaturatedAndColourfulThanPaleOnes() {
        ThumbnailMeasures vivid = measure(plain(new Color(230, 20, 20)));
        ThumbnailMeasures pale = measure(plain(new Color(190, 150, 150)));
        assertThat(vivid.saturation()).isGreaterThan(3 * pale.saturation());
        assertThat(vivid.colourfulness()).isGreaterThan(3 * pale.colourfulness());
    }

    @Test
    void colourfulnessIsTheFormulaOfHaslerAndSuesstrunk() {
        PixelImage halves = new PixelImage(2, 1, new int[] {0xFF0000, 0x0000FF});
        assertThat(measure(halves).colourfulness())
                .isCloseTo(Math.sqrt(127.5 * 127.5 + 191.25 * 191.25) + 0.3 * Math.hypot(127.5, -63.75), within(1.0));
    }

    @Test
    void lightAndDarkAreToldApart() {
        ThumbnailMeasures half = measure(drawn(320, 180, g -> {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, 80, 180);
        }));
        assertThat(half.lightShare()).isEqualTo(0.25);
        assertThat(half.darkShare()).isEqualTo(0.75);
        assertThat(half.brightness()).isCloseTo(0.25, within(1e-3));
        assertThat(half.contrast()).isCloseTo(Math.sqrt(0.25 * 0.75), within(1e-3));
        assertThat(half.focusX()).isCloseTo(0.125, within(0.01));
    }

    @Test
    void manySmallThingsAreMoreCluttered() {
        assertThat(measure(squares(12)).clutter())
                .isGreaterThan(2 * measure(squares(60)).clutter());
        assertThat(measure(squares(60)).clutter()).isGreaterThan(0.02);
    }

    private static PixelImage squares(int size) {
        return drawn(320, 180, g -> {
            g.setColor(Color.ORANGE);
            for (int y = 0; y < 180; y += 2 * size) {
                for (int x = 0; x < 320; x += 2 * size) {
                    g.fillRect(x, y, size, size);
                }
            }
        });
    }

    @Test
    void thickStrokesSurviveShrinkingBetterThanThinOnes() {
        double thin = measure(stripes(1)).legibility();
        double middle = measure(stripes(3)).legibility();
        double thick = measure(stripes(8)).legibility();
        assertThat(thin).isLessThan(0.45).isLessThan(middle - 0.05);
        assertThat(middle).isLessThan(thick);
    }

    private static PixelImage stripes(int width) {
        return drawn(320, 180, g -> {
            g.setColor(Color.WHITE);
            for (int x = 0; x < 320; x += 4 * width) {
                g.fillRect(x, 0, width, 180);
            }
        });
    }

    @Test
    void linesOfLettersCountAsTextWithAboutTheirArea() {
        double line = measure(drawn(320, 180, g -> {
                    g.setColor(new Color(30, 60, 90));
                    g.fillRect(0, 0, 320, 180);
                    g.setColor(Color.YELLOW);
                    letters(g, 6, 40, 60, 50);
                }))
                .textArea();
        assertThat(line).isCloseTo((5 * 40 + 30) * 50 / (320.0 * 180), within(0.02));
    }

    @Test
    void picturesWithoutLettersHaveNoText() {
        assertThat(measure(squares(20)).textArea()).isZero();
        assertThat(measure(drawn(320, 180, g -> {
                            g.setColor(Color.WHITE);
                            g.fillOval(90, 40, 100, 100);
                            g.fillRect(200, 20, 60, 120);
                        }))
                        .textArea())
                .isZero();
        assertThat(measure(drawn(320, 180, g -> {
                            g.setColor(Color.WHITE);
                            letters(g, 2, 100, 60, 50);
                        }))
                        .textArea())
                .as("two letters are not yet a line")
                .isZero();
    }

    @Test
    void whatIsAtACrossingOfTheThirdsCounts() {
        assertThat(measure(spotAt(107, 60)).thirds()).isGreaterThan(0.9);
        assertThat(measure(spotAt(160, 160)).thirds()).isLessThan(0.1);
    }

    private static PixelImage spotAt(int x, int y) {
        return drawn(320, 180, g -> {
            g.setColor(Color.RED);
            g.fillOval(x - 12, y - 12, 24, 24);
        });
    }

    @Test
    void paletteHasTheColoursWithTheirShares() {
        List<Swatch> palette = measure(drawn(320, 180, g -> {
                    g.setColor(new Color(0, 160, 60));
                    g.fillRect(0, 0, 160, 180);
                    g.setColor(Color.WHITE);
                    g.fillRect(160, 0, 96, 180);
                    g.setColor(new Color(220, 20, 40));
                    g.fillRect(256, 0, 64, 180);
                }))
                .palette();
        assertThat(palette)
                .containsExactly(
                        new Swatch("#00a03c", "green", 0.5),
                        new Swatch("#ffffff", "white", 0.3),
                        new Swatch("#dc1428", "red", 0.2));
    }

    @Test
    void familiesOfColoursHaveTheNamesThatPeopleGiveThem() {
        assertThat(List.of(
                        "#000000", "#808080", "#ffffff", "#ff0000", "#ff8000", "#7a4a20", "#ffe000", "#00c000",
                        "#00d0d0", "#2040ff", "#8020d0", "#ff60b0"))
                .extracting(hex -> ColourFamily.of(Oklab.ofHex(hex)))
                .containsExactly(ColourFamily.values());
    }

    @Test
    void letterBoxBarsAreNotMeasured() {
        ThumbnailMeasures whole = measure(drawn(480, 270, ThumbnailMeasuresTests::scene));
        ThumbnailMeasures boxed = measure(letterBoxed(480, ThumbnailMeasuresTests::scene));
        assertThat(boxed).isEqualTo(whole);
        assertThat(measure(letterBoxed(120, ThumbnailMeasuresTests::scene)).darkShare())
                .isCloseTo(whole.darkShare(), within(0.01));
    }

    @Test
    void darkEdgesOfAWidePictureAreNoBars() {
        ThumbnailMeasures dark = measure(drawn(320, 180, g -> {
            g.setColor(Color.WHITE);
            g.fillRect(0, 45, 320, 90);
        }));
        assertThat(dark.darkShare()).isEqualTo(0.5);
        ThumbnailMeasures full = measure(drawn(320, 240, g -> {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, 320, 90);
        }));
        assertThat(full.darkShare())
                .as("a picture of 4:3 that is light at the top has no bars")
                .isEqualTo(0.5);
    }

    @Test
    void theSizeOfThePictureMakesNoDifferenceWorthMentioning() {
        ThumbnailMeasures medium = measure(drawn(320, 180, ThumbnailMeasuresTests::scene));
        ThumbnailMeasures large = measure(drawn(1280, 720, ThumbnailMeasuresTests::scene));
        large.named().forEach((name, value) -> assertThat(value)
                .as(name)
                .isCloseTo(medium.named().get(name), within(name.equals("colourfulness") ? 1 : 0.02)));
        assertThat(large.palette())
                .extracting(Swatch::name)
                .startsWith(medium.palette().stream().map(Swatch::name).toArray(String[]::new));
    }

    @Test
    void tinyPicturesAreMeasuredToo() {
        assertThat(measure(new PixelImage(1, 1, new int[] {0xFF0000})).saturation())
                .isGreaterThan(0.2);
        assertThat(measure(new PixelImage(9, 3, new int[27])).brightness()).isZero();
    }

    @Test
    void aPictureIsItsPixelsAndNobodyElses() {
        int[] pixels = {0xFF112233, 0x445566};
        PixelImage picture = new PixelImage(2, 1, pixels);
        pixels[0] = 0;
        assertThat(picture.rgb(0, 0)).isEqualTo(0x112233);
        assertThatThrownBy(() -> picture.rgb(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new PixelImage(2, 2, pixels)).hasMessageContaining("2 x 2 with 2 pixels");
    }
}
