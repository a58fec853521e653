package com.aurastream.benchmarks.losses;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.benchmarks.event.EventMint;
import com.aurastream.benchmarks.event.MintedEvent;
import com.aurastream.benchmarks.losses.EventsKept.Stored;
import com.aurastream.benchmarks.report.Check;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of five events, 0 and 1 were accepted, 2 and 3 are of unknown fate, 4 was not sent. */
class VerdictTests {

    private final EventMint mint = new EventMint(1, Instant.parse("2026-11-23T20:00:00Z"));
    private final EventAccounts accounts = new EventAccounts(5);

    VerdictTests() {
        accounts.sent(new int[] {0, 1, 2, 3});
        accounts.accepted(new int[] {0, 1});
        accounts.sent(new int[] {0}); // a repetition takes nothing back
    }

    private Verdict verdict(int... times) {
        return new Verdict(mint, accounts, new Stored(times, List.of(), 0, 0));
    }

    private static List<String> failed(Verdict verdict) {
        return verdict.ofEvents().stream()
                .filter(check -> !check.held())
                .map(Check::claim)
                .toList();
    }

    @Test
    void whatWasAcceptedOnceAndWhatIsUnknownAtMostOnceIsInOrder() {
        assertThat(failed(verdict(1, 1, 1, 0, 0))).isEmpty();
    }

    @Test
    void aLostEventIsNamed() {
        Verdict verdict = verdict(1, 0, 0, 0, 0);

        assertThat(failed(verdict)).containsExactly("Every accepted event is stored");
        assertThat(verdict.ofEvents().get(0).detail()).contains("1 do not", mint.id(1));
    }

    @Test
    void anEventStoredTwiceIsFoundWhetherAcceptedOrUnknown() {
        assertThat(failed(verdict(2, 1, 0, 0, 0))).containsExactly("No event is stored twice");
        assertThat(failed(verdict(1, 1, 2, 0, 0))).containsExactly("No event is stored twice");
    }

    @Test
    void anEventThatNobodySentIsFound() {
        assertThat(failed(verdict(1, 1, 0, 0, 1))).containsExactly("No event is stored that was not sent");
    }

    @Test
    void anEventThatIsNotAsItWasSentIsFound() {
        Verdict verdict = new Verdict(mint, accounts, new Stored(new int[] {1, 1, 0, 0, 0}, List.of("x"), 3, 1));

        assertThat(failed(verdict)).containsExactly("Every stored event is as it was sent");
    }

    @Test
    void totalsCountWhatWasAcceptedAndWhatIsThereOfTheUnknown() {
        assertThat(verdict(1, 1, 1, 0, 0).expected()).isEqualTo(3);
        assertThat(verdict(1, 1, 1, 0, 0).expected(MintedEvent::id).counts())
                .containsOnlyKeys(mint.id(0), mint.id(1), mint.id(2));
    }

    @Test
    void totalsThatDifferAreShown() {
        Totals expected = new Totals(Map.of("a", 2L, "b", 1L));

        assertThat(Verdict.same("same", expected, new Totals(Map.of("a", 2L, "b", 1L)))
                        .held())
                .isTrue();
        assertThat(Verdict.same("same", expected, new Totals(Map.of("a", 3L, "c", 1L)))
                        .detail())
                .isEqualTo("a: expected 2, found 3; b: expected 1, found null; c: expected none, found 1");
    }
}
