package com.aurastream.generation.asset.lettering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.generation.asset.picture.Picture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTests {

    private static final TextBox BOX = new TextBox(0.05, 0.6, 0.9, 0.35);

    private final OutlineFont font = OutlineFont.load();

    private Lettering fitted(String text, Integer... colours) {
        return Lettering.fitted(font, text, BOX, 16.0 / 9, List.of(colours));
    }

    private static Picture filled(int argb) {
        int[] pixels = new int[640 * 360];
        Arrays.fill(pixels, argb);
        return Picture.of(640, 360, pixels);
    }

    @Test
    void theFontIsThereWithoutAnyOfTheSystem() {
        assertThat(font.unknown("Ærøskøbing — Ελλάδα, Київ 123!?")).isEmpty();
        assertThat(font.unknown("ok 勝")).contains("勝");
        assertThat(font.unknown("😀")).contains("😀");
        assertThat(font.outline("H").getBounds2D().getHeight()).isEqualTo(1, within(1e-3));
    }

    @Test
    void whatIsWrittenFromRightToLeftIsNotSetTheWrongWayRound() {
        assertThat(font.unknown("hi שלום")).contains("ש");
    }

    @Test
    void textIsTidiedBeforeItIsSet() {
        assertThat(OutlineFont.tidied(" cafe\u0301 \n\u00A0 ole\u200D\u202E ")).isEqualTo("café ole");
        assertThat(OutlineFont.tidied("\u200B \u202E")).isEmpty();
    }

    @Test
    void wordsStayWithinTheirBox() {
        for (String text :
                List.of("GG", "Ranked grind tonight", "a rather long sentence about nothing in particular")) {
            Picture plain = filled(0xFF202020);
            Lettering words = fitted(text);
            Picture lettered = words.on(plain, words.inks(plain));
            int changed = 0;
            for (int y = 0; y < 360; y++) {
                for (int x = 0; x < 640; x++) {
                    if (lettered.argb(x, y) != plain.argb(x, y)) {
                        changed++;
                        assertThat(x).isBetween(31, 609);
                        assertThat(y).isBetween(215, 342);
                    }
                }
            }
            assertThat(changed).as(text).isGreaterThan(1_000);
        }
    }

    @Test
    void linesAreBrokenWhereLettersBecomeLargest() {
        assertThat(fitted("GG").lines()).containsExactly("GG");
        assertThat(fitted("one two three four five six seven eight").lines()).hasSizeBetween(2, 3);
        assertThat(fitted("  much \n  blank ").lines()).containsExactly("much blank");
    }

    @Test
    void lettersShrinkWithThePictureAndWithTheText() {
        Lettering words = fitted("Ranked grind tonight");
        assertThat(words.capital(1280, 720)).isEqualTo(2 * words.capital(640, 360), within(1e-9));
        assertThat(fitted("Ranked grind tonight and tomorrow").capital(1280, 720))
                .isLessThan(words.capital(1280, 720));
    }

    @Test
    void theFirstColourThatStandsOutIsTaken() {
        int orange = 0xE2581A;
        int teal = 0x22C7B8;
        assertThat(fitted("GG", orange, teal).inks(filled(0xFF202020)).fill()).isEqualTo(orange);
        assertThat(fitted("GG", orange, teal).inks(filled(0xFFE05A20)).fill()).isEqualTo(teal);
        assertThat(fitted("GG", orange).inks(filled(0xFFE05A20)).fill()).isIn(0x000000, 0xFFFFFF);
        assertThat(fitted("GG").inks(filled(0xFFF0F0F0)).fill()).isZero();
    }

    @Test
    void everyColourHasEnoughContrastWithItsOutline() {
        for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 0x0B0D11) {
            assertThat(Inks.of(rgb).contrast()).as(Integer.toHexString(rgb)).isGreaterThanOrEqualTo(4.5);
        }
    }
}
