package com.aurastream.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.playbook.GameFacts;
import com.aurastream.intel.analysis.playbook.Playbook;
import com.aurastream.intel.analysis.playbook.PlaybookComposer;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.gemini.GeminiAnswer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OtherWordsTests {

    private static final List<String> NAMES =
            KnownGames.GAMES.list().stream().map(Game::name).toList();
    private static final Playbook COMPOSED = PlaybookComposer.compose(
            KnownGames.GAMES.list().stream()
                    .map(game -> new GameFacts(
                            game,
                            KnownGames.history(game.slug()),
                            Optional.of(KnownGames.competition(game.slug()).data()),
                            Optional.of(KnownGames.titles(game.slug(), 120).data()),
                            Optional.empty()))
                    .toList(),
            KnownGames.NOW);

    @Test
    void otherWordsThatSayTheSameAreTaken() {
        ScriptedGemini gemini = ScriptedGemini.changing(headline -> "Put differently: " + headline, summary -> summary);

        OtherWords.Outcome outcome = ask(gemini);

        assertThat(outcome.playbook().reworded()).isTrue();
        assertThat(outcome.playbook().headline()).isEqualTo("Put differently: " + COMPOSED.headline());
        assertThat(outcome.playbook().strategies()).isEqualTo(COMPOSED.strategies());
        assertThat(outcome.note()).isEqualTo("in other words by gemini-test");
    }

    @Test
    void theQuestionHoldsTheTextAsDataAndASchemaForBothParts() {
        ScriptedGemini gemini = ScriptedGemini.saying("{}");

        ask(gemini);

        assertThat(gemini.questions()).singleElement().satisfies(question -> {
            assertThat(question.caller()).isEqualTo("playbook");
            assertThat(question.schema()).containsEntry("required", List.of("headline", "summary"));
            assertThat(ScriptedGemini.text(question).path("headline").asText()).isEqualTo(COMPOSED.headline());
            assertThat(ScriptedGemini.text(question).path("summary").asText()).isEqualTo(COMPOSED.summary());
        });
    }

    @Test
    void proseIsRefused() {
        assertRefused(ScriptedGemini.saying("Here is your playbook: go live!"), "not the JSON that was asked for");
        assertRefused(ScriptedGemini.saying("{\"headline\": 5}"), "not the JSON that was asked for");
        assertRefused(ScriptedGemini.saying(""), "not the JSON that was asked for");
    }

    @Test
    void wrongNumbersAreRefused() {
        assertRefused(
                ScriptedGemini.changing(headline -> headline.replaceAll("\\d\\.\\d\\d", "9.99"), summary -> summary),
                "does not say the same");
    }

    @Test
    void addedClaimsAreRefused() {
        assertRefused(
                ScriptedGemini.changing(
                        headline -> headline, summary -> summary + " Thumbnails with faces gain 36 % more clicks."),
                "summary");
        assertRefused(
                ScriptedGemini.changing(headline -> "Guaranteed: " + headline, summary -> summary),
                "brings in the word 'guaranteed'");
    }

    @Test
    void tooMuchIsRefused() {
        assertRefused(ScriptedGemini.changing(headline -> headline, summary -> summary + " " + summary), "too long");
    }

    @Test
    void aBlockedAnswerIsRefused() {
        assertRefused(
                new ScriptedGemini(
                        question -> new GeminiAnswer(Optional.empty(), "gemini-test", "gemini-test", "SAFETY")),
                "ended by SAFETY");
    }

    @Test
    void anAnswerOfAnotherModelIsRefused() {
        Function<GeminiAnswer, GeminiAnswer> other =
                answer -> new GeminiAnswer(answer.text(), answer.requestedModel(), "gemini-cheap", answer.finish());
        ScriptedGemini same = ScriptedGemini.changing(headline -> headline, summary -> summary);
        assertRefused(
                new ScriptedGemini(question -> other.apply(same.ask(question))),
                "asked gemini-test, answered by gemini-cheap");
    }

    @Test
    void whateverFailsCostsOnlyTheWords() {
        assertRefused(
                new ScriptedGemini(question -> {
                    throw new SourceException.Throttled("gemini", "the budget of the day is spent", null, null);
                }),
                "the budget of the day is spent");
        assertRefused(
                new ScriptedGemini(question -> {
                    throw new SourceException.Unavailable("gemini", "503", null);
                }),
                "503");
        assertRefused(
                new ScriptedGemini(question -> {
                    throw new IllegalStateException("a mistake of ours");
                }),
                "a mistake of ours");
    }

    @Test
    void whoIsNotAskedIsNotMissed() {
        OtherWords.Outcome outcome = OtherWords.none("Gemini is off").of(COMPOSED, NAMES);
        assertThat(outcome.playbook()).isEqualTo(COMPOSED);
        assertThat(outcome.note()).isEqualTo("as composed: Gemini is off");
    }

    private static void assertRefused(ScriptedGemini gemini, String why) {
        OtherWords.Outcome outcome = ask(gemini);
        assertThat(outcome.playbook()).isEqualTo(COMPOSED);
        assertThat(outcome.note()).startsWith("as composed: ").contains(why);
    }

    private static OtherWords.Outcome ask(ScriptedGemini gemini) {
        return OtherWords.by(gemini, new ObjectMapper()).of(COMPOSED, NAMES);
    }
}
