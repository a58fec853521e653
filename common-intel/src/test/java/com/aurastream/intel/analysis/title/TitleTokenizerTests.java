package com.aurastream.intel.analysis.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TitleTokenizerTests {

    @Test
    void digitsSurvive() {
        assertThat(words("GTA 6 1v1 CS2 Chapter 6 99 Nights 24/7 v1.21 100,000 Subs COVID-19"))
                .containsExactly(
                        "gta", "6", "1v1", "cs2", "chapter", "6", "99", "nights", "24/7", "v1", "21", "100,000", "subs",
                        "covid", "19");
    }

    @Test
    void phrasesWithDigitsAreCandidates() {
        assertThat(phrases("Chapter 6 | 99 Nights | 1v1 CS2", "en"))
                .contains("chapter 6", "99 nights", "1v1", "cs2", "1v1 cs2")
                .doesNotContain("6", "99");
    }

    @Test
    void ordinaryEnglishTitlesSurvive() {
        assertThat(phrases("How not to die at 1 o clock", "en")).contains("die");
        assertThat(phrases("Playing as a PRO", "en")).contains("pro");
        assertThat(phrases("What do you think about the final boss", "en")).contains("think", "final boss");
    }

    @Test
    void functionWordsMayStandWithinAPhraseButNotAtItsEnds() {
        assertThat(phrases("I tried to steal a brainrot in the dark forest", "en"))
                .contains("steal a brainrot", "dark forest", "brainrot in the dark")
                .noneMatch(p -> p.startsWith("a ") || p.endsWith(" the") || p.endsWith(" a") || p.startsWith("to "));
    }

    @Test
    void functionWordsOfALanguageCountOnlyInThatLanguage() {
        assertThat(phrases("die hard", "en")).contains("die hard");
        assertThat(phrases("die burg", "de")).containsExactly("burg");
    }

    @Test
    void punctuationAndEmojiEndAPhrase() {
        assertThat(phrases("Sky Base 🔥 Raid, Secret | Door", "en"))
                .containsExactly("sky", "sky base", "base", "raid", "secret", "door");
    }

    @Test
    void decorativeLettersAreReadAsLetters() {
        assertThat(words("𝗛𝗮𝗿𝗱𝗰𝗼𝗿𝗲 ＳＭＰ")).containsExactly("hardcore", "smp");
    }

    @Test
    void hashtagsAreKeptApartAndMentionsDropped() {
        List<TitleToken> tokens = TitleTokenizer.tokens("Base tour #speedrun #12 @someone https://x.y/z end");
        assertThat(tokens).extracting(TitleToken::text).containsExactly("base", "tour", "speedrun", "end");
        assertThat(tokens.get(2).kind()).isEqualTo(TitleToken.Kind.HASHTAG);
        assertThat(tokens.get(3).joined()).isFalse();
    }

    @Test
    void otherScriptsAreSplitIntoWords() {
        assertThat(words("ゾンビからブレインロットを盗む")).contains("ゾンビ", "ブレインロット");
        assertThat(words("الحياة الواقعية")).containsExactly("الحياة", "الواقعية");
        assertThat(words("выживание в лесу")).containsExactly("выживание", "в", "лесу");
        assertThat(words("एक दिन")).containsExactly("एक", "दिन");
        assertThat(words("99 คืนในป่า")).startsWith("99").hasSizeGreaterThan(2);
        assertThat(words("İSTANBUL'da")).containsExactly("istanbul'da");
    }

    @Test
    void numbersOfASeriesAreNoPhrases() {
        assertThat(phrases("Skyblock Episode 12 Final", "en"))
                .contains("skyblock", "final")
                .noneMatch(p -> p.contains("12"));
        assertThat(phrases("Skyblock 7. Bölüm", "tr")).containsExactly("skyblock");
    }

    @Test
    void oneAndTwoWordSpellingsAreJoined() {
        List<List<TitleToken>> titles = List.of(
                TitleTokenizer.tokens("Zero Build ranked"),
                TitleTokenizer.tokens("zero build solo"),
                TitleTokenizer.tokens("ZeroBuild solo"),
                TitleTokenizer.tokens("CS2 ace"),
                TitleTokenizer.tokens("CS2 blocks"),
                TitleTokenizer.tokens("cs 2 block"));
        SpellingVariants variants = SpellingVariants.in(titles);
        List<List<String>> unified = titles.stream()
                .map(variants::unify)
                .map(title -> title.stream().map(TitleToken::text).toList())
                .toList();
        assertThat(unified)
                .containsExactly(
                        List.of("zero", "build", "ranked"),
                        List.of("zero", "build", "solo"),
                        List.of("zero", "build", "solo"),
                        List.of("cs2", "ace"),
                        List.of("cs2", "block"),
                        List.of("cs2", "block"));
    }

    @Test
    void gameNameIsCutWhateverItsSpelling() {
        GameNames minecraft = GameNames.of("minecraft");
        assertThat(cut(minecraft, "Minecraft hardcore")).containsExactly("hardcore");
        assertThat(cut(minecraft, "v Minecraftu hardcore")).containsExactly("v", "hardcore");
        assertThat(cut(minecraft, "майнкрафте дом")).containsExactly("дом");
        assertThat(cut(GameNames.of("gta"), "Grand Theft Auto V heist")).containsExactly("heist");
        assertThat(cut(GameNames.of("gta"), "GTA5 heist")).containsExactly("heist");
        assertThat(cut(GameNames.of("gta"), "GTA 6 trailer")).containsExactly("gta", "6", "trailer");
        assertThat(cut(GameNames.of("space_miners"), "Space Miners base")).containsExactly("base");
        assertThat(GameNames.of("space_miners").displayName()).isEqualTo("Space Miners");
    }

    private static List<String> cut(GameNames names, String title) {
        return names.cutFrom(TitleTokenizer.tokens(title)).stream()
                .map(TitleToken::text)
                .toList();
    }

    private static List<String> words(String title) {
        return TitleTokenizer.tokens(title).stream().map(TitleToken::text).toList();
    }

    private static Set<String> phrases(String title, String language) {
        return Phrases.of(TitleTokenizer.tokens(title), language, Set.of(), Set.of())
                .keySet();
    }
}
