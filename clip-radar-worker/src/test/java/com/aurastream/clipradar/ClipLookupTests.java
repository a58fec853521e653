package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.SettableClock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClipLookupTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Optional<String> CONTROL = Optional.of("control");

    private final ScriptedClips twitch = new ScriptedClips(new SettableClock(NOW));

    ClipLookupTests() {
        List.of("control", "a", "b").forEach(id -> twitch.add(id, "33214", NOW, 1));
    }

    @Test
    void clipThatIsLeftOutIsGone() {
        ClipLookup.Answer answer = ask(List.of("a", "deleted", "b"), CONTROL);
        assertThat(ScriptedClips.ids(answer.found())).containsExactly("a", "b");
        assertThat(answer.gone()).containsExactly("deleted");
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void failedLookupSaysNothing() {
        twitch.lookupsFail(true);
        ClipLookup.Answer answer = ask(List.of("a", "deleted"), CONTROL);
        assertThat(answer.found()).isEmpty();
        assertThat(answer.gone()).isEmpty();
        assertThat(answer.complete()).isFalse();
    }

    @Test
    void answerWithoutTheControlProvesNothing() {
        twitch.lookupsAreEmpty(true);
        ClipLookup.Answer answer = ask(List.of("a", "deleted"), CONTROL);
        assertThat(answer.gone()).isEmpty();
        assertThat(answer.complete()).isFalse();
    }

    @Test
    void withoutAControlAnEmptyAnswerProvesNothingAndAnotherDoes() {
        assertThat(ask(List.of("deleted"), Optional.empty()).gone()).isEmpty();
        assertThat(ask(List.of("a", "deleted"), Optional.empty()).gone()).containsExactly("deleted");
    }

    @Test
    void manyAreAskedForByTheHundred() {
        List<String> ids = IntStream.range(0, 250).mapToObj(i -> "x" + i).toList();
        assertThat(ask(ids, CONTROL).gone()).hasSize(250);
        assertThat(twitch.lookups()).hasSize(3).allSatisfy(call -> assertThat(call)
                .hasSizeLessThanOrEqualTo(100)
                .contains("control"));
    }

    @Test
    void nothingIsAskedWhereThereIsNoQuestion() {
        assertThat(ask(List.of(), CONTROL).complete()).isTrue();
        assertThat(twitch.lookups()).isEmpty();
    }

    private ClipLookup.Answer ask(Collection<String> ids, Optional<String> control) {
        return new ClipLookup(twitch).ask(ids, control, () -> {});
    }
}
