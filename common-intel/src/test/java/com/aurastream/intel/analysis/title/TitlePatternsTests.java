package com.aurastream.intel.analysis.title;

import static com.aurastream.intel.analysis.title.TitlePattern.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.Videos;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TitlePatternsTests {

    @Test
    void capitalsPatternIsCaseSensitive() {
        assertThat(of("the insane win")).doesNotContain(CAPS_WORD, ALL_CAPS);
        assertThat(of("the INSANE win")).contains(CAPS_WORD).doesNotContain(ALL_CAPS);
        assertThat(of("THE INSANE WIN")).contains(ALL_CAPS).doesNotContain(CAPS_WORD);
        assertThat(of("My first SMP day")).doesNotContain(CAPS_WORD);
    }

    @Test
    void gamesOwnNumberOrCapitalsAreNoPattern() {
        GameNames gta = GameNames.of("gta");
        assertThat(TitlePatterns.of("GTA 5 heist", gta.cutFrom(TitleTokenizer.tokens("GTA 5 heist"))))
                .doesNotContain(NUMBER);
        GameNames valorant = GameNames.of("valorant");
        assertThat(TitlePatterns.of("VALORANT ace", valorant.cutFrom(TitleTokenizer.tokens("VALORANT ace"))))
                .doesNotContain(CAPS_WORD);
    }

    @Test
    void patternsAreRecognised() {
        assertThat(of("Can you win?")).contains(QUESTION);
        assertThat(of("10 tips for beginners")).contains(LISTICLE, NUMBER, HOW_TO);
        assertThat(of("How to build a base")).contains(HOW_TO).doesNotContain(QUESTION);
        assertThat(of("I won the final")).contains(FIRST_PERSON);
        assertThat(of("Noob vs Pro")).contains(VERSUS);
        assertThat(of("wait for it...")).contains(ELLIPSIS, LENGTH_SHORT);
        assertThat(of("Base [tour] 🔥 #speed!")).contains(BRACKETS, EMOJI, HASHTAG, EXCLAMATION);
        assertThat(of("Cómo hacer una casa")).contains(HOW_TO);
        assertThat(of("¿Quién ganó?")).contains(QUESTION);
        assertThat(of("Mi casa | día 1")).contains(FIRST_PERSON, BAR, NUMBER);
    }

    @Test
    void letterWithinAWordIsNoPronoun() {
        assertThat(of("Mine in the sky")).doesNotContain(FIRST_PERSON);
        assertThat(of("a quiet day")).containsExactly(LENGTH_SHORT);
    }

    @Test
    void languageIsDeclaredElseByScriptElseByFunctionWords() {
        assertThat(language("whatever", "en-US")).isEqualTo("en");
        assertThat(language("whatever", "iw")).isEqualTo("he");
        assertThat(language("Как я выжил", "zxx")).isEqualTo("ru");
        assertThat(language("マイクラ", "")).isEqualTo("ja");
        assertThat(language("la casa de los zombies", "")).isEqualTo("es");
        assertThat(language("how to not die", "")).isEqualTo("en");
        assertThat(language("Brainrot", "")).isEqualTo("unknown");
    }

    private static String language(String title, String declared) {
        Videos video = Videos.aVideo().title(title);
        video = declared.isEmpty() ? video.undeclaredLanguage() : video.language(declared);
        return TitleLanguage.of(video.build().video(), TitleTokenizer.tokens(title));
    }

    private static Set<TitlePattern> of(String title) {
        return TitlePatterns.of(title, TitleTokenizer.tokens(title));
    }
}
