package com.aurastream.generation.asset.gate;

import static com.aurastream.generation.asset.gate.Samples.box;
import static com.aurastream.generation.asset.gate.Samples.drawn;
import static com.aurastream.generation.asset.gate.Samples.emote;
import static com.aurastream.generation.asset.gate.Samples.face;
import static com.aurastream.generation.asset.gate.Samples.landscape;
import static com.aurastream.generation.asset.gate.Samples.noise;
import static com.aurastream.generation.asset.gate.Samples.oval;
import static com.aurastream.generation.asset.gate.Samples.panel;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.generation.asset.picture.Picture;
import com.aurastream.generation.asset.picture.Window;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule has a picture that passes everything and one that fails by this rule alone. */
class QualityGateTests {

    /** The rules that a file breaks, by name. */
    private static List<String> broken(Candidate candidate) {
        return QualityGate.RULES.stream()
                .filter(rule -> rule.broken(candidate).isPresent())
                .map(rule -> rule.getClass().getSimpleName())
                .toList();
    }

    private static String sentence(Candidate candidate) {
        return QualityGate.broken(candidate).orElse("");
    }

    @Test
    void goodPicturesPass() {
        assertThat(broken(emote(face(28)))).isEmpty();
        assertThat(broken(panel(landscape(320, 160)))).isEmpty();
        assertThat(broken(panel(new Candidate.Words(4.6, 6.1)))).isEmpty();
    }

    @Test
    void aPictureOfAnotherSizeFails() {
        Candidate wrong = panel(landscape(321, 160));
        assertThat(broken(wrong)).containsExactly("ExactSize");
        assertThat(sentence(wrong)).isEqualTo("The panel of 320 × 160 pixels is in truth 321 × 160.");
        assertThat(broken(panel(landscape(320, 159)))).containsExactly("ExactSize");
    }

    @Test
    void aStretchedPictureFails() {
        assertThat(broken(panel(new Window(0, 0, 1376, 681.2)))).as("1 %").isEmpty();
        Candidate stretched = panel(new Window(0, 0, 1376, 768));
        assertThat(broken(stretched)).containsExactly("Undistorted");
        assertThat(sentence(stretched)).contains("stretched one way by 12 %");
    }

    @Test
    void aPictureMadeOfTooFewPixelsFails() {
        assertThat(broken(panel(new Window(0, 0, 160, 80)))).as("twice").isEmpty();
        Candidate blurred = panel(new Window(0, 0, 158, 79));
        assertThat(broken(blurred)).containsExactly("FineEnough");
        assertThat(sentence(blurred)).contains("the drawing has 158 × 79 pixels for it");
    }

    @Test
    void aFlatColourAndNoiseAreBlank() {
        Candidate flat = panel(drawn(320, 160, false, g -> box(g, Color.GRAY, 0, 0, 1, 1)));
        assertThat(broken(flat)).containsExactly("NotBlank");
        assertThat(sentence(flat)).contains("is blank (0.00 bits, spread of lightness 0.0)");
        assertThat(broken(panel(noise(320, 160)))).containsExactly("NotBlank");
    }

    @Test
    void anEmoteThatIsNotFreeFails() {
        Picture held = drawn(28, 28, true, g -> {
            box(g, new Color(0x30, 0x90, 0xD0), 0, 0, 1, 1);
            oval(g, Color.BLACK, 0.5, 0.5, 0.4);
            oval(g, Color.WHITE, 0.5, 0.5, 0.3);
            oval(g, Color.BLACK, 0.5, 0.5, 0.2);
        });
        assertThat(broken(emote(held))).containsExactly("Transparency");
        assertThat(sentence(emote(held))).contains("28 × 28").contains("is covered to 100 %");
        Picture cornered = drawn(28, 28, true, g -> {
            box(g, new Color(0x30, 0x90, 0xD0), 0, 0.45, 1, 0.55);
            oval(g, Color.BLACK, 0.5, 0.7, 0.25);
            oval(g, Color.WHITE, 0.5, 0.7, 0.2);
            oval(g, Color.BLACK, 0.5, 0.7, 0.12);
        });
        assertThat(broken(emote(cornered))).containsExactly("Transparency");
        assertThat(sentence(emote(cornered))).contains("corners");
        Picture speck = drawn(28, 28, true, g -> {
            box(g, Color.BLACK, 0.36, 0.36, 0.28, 0.28);
            box(g, Color.WHITE, 0.43, 0.43, 0.14, 0.14);
        });
        assertThat(broken(emote(speck))).contains("Transparency");
        assertThat(sentence(emote(speck))).contains("is covered to 8 %");
    }

    @Test
    void aPanelWithAHoleFails() {
        Picture holed = drawn(320, 160, true, g -> {
            box(g, new Color(0x70, 0xB0, 0xF0), 0, 0, 0.5, 1);
            box(g, new Color(0x20, 0x60, 0x30), 0.5, 0, 0.49, 1);
        });
        assertThat(broken(panel(holed))).containsExactly("Transparency");
        assertThat(sentence(panel(holed))).contains("has transparent pixels");
    }

    @Test
    void anEmoteThatIsLostInAChatFails() {
        Picture pale = drawn(28, 28, true, g -> {
            oval(g, new Color(0xF4, 0xF4, 0xF4), 0.5, 0.5, 0.48);
            oval(g, new Color(0xD8, 0xD8, 0xE4), 0.4, 0.4, 0.12);
            oval(g, new Color(0xC8, 0xD8, 0xE4), 0.6, 0.6, 0.12);
        });
        assertThat(broken(emote(pale))).containsExactly("Legible");
        assertThat(sentence(emote(pale))).contains("light chat").contains("28 × 28");
        Picture dim = drawn(28, 28, true, g -> {
            oval(g, new Color(0x20, 0x20, 0x28), 0.5, 0.5, 0.48);
            oval(g, new Color(0x40, 0x30, 0x30), 0.4, 0.4, 0.12);
            oval(g, new Color(0x30, 0x30, 0x48), 0.6, 0.6, 0.12);
        });
        assertThat(broken(emote(dim))).containsExactly("Legible");
        assertThat(sentence(emote(dim))).contains("dark chat");
    }

    @Test
    void wordsThatCannotBeReadFail() {
        Candidate faint = panel(new Candidate.Words(4.4, 20));
        assertThat(broken(faint)).containsExactly("ReadableWords");
        assertThat(sentence(faint)).contains("contrast of 4.4");
        Candidate small = panel(new Candidate.Words(21, 5.9));
        assertThat(broken(small)).containsExactly("ReadableWords");
        assertThat(sentence(small)).contains("letters of 5.9 pixels");
    }

    @Test
    void aFileOverItsLimitFails() {
        assertThat(broken(panel(2_900_000))).isEmpty();
        assertThat(broken(panel(2_900_001))).containsExactly("WithinFileLimit");
        assertThat(sentence(panel(2_900_001))).contains("2900001 bytes").contains("2900000");
    }
}
