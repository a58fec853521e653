package com.aurastream.intel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConservationTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final StreamPosition AT = new StreamPosition(1000, 4);

    @Test
    void beforeTheFirstFlushEverythingWaits() {
        assertThat(Conservation.of(List.of(), stream("a", 7, 2, 7, new StreamPosition(1, 0))))
                .isEqualTo(new Conservation(9, 0, 0, 7, 2, 0, Optional.empty()));
    }

    @Test
    void aBatchThatIsStoredAndNotYetRemovedDoesNotWait() {
        FlushBooks flush = books("a", 10, 4, 1, 10, 0);

        Conservation between = Conservation.of(List.of(flush), stream("a", 20, 0, 20, AT));
        Conservation removed = Conservation.of(List.of(flush), stream("a", 20, 0, 5, AT.next()));

        assertThat(between.pending()).isEqualTo(5);
        assertThat(between.unaccounted()).isZero();
        assertThat(removed).isEqualTo(between);
    }

    @Test
    void whatIsLostWithTheStreamIsUnaccountedForAndStaysSo() {
        FlushBooks over = books("a", 10, 4, 1, 18, 3);

        Conservation account = Conservation.of(List.of(over), stream("b", 5, 1, 5, new StreamPosition(1, 0)));

        assertThat(account).isEqualTo(new Conservation(18 + 3 + 5 + 1, 10, 4, 5, 4, 1, Optional.of(NOON)));
        assertThat(account.unaccounted()).isEqualTo(3);
    }

    @Test
    void anOldLifesPositionSaysNothingAboutTheNewStream() {
        FlushBooks over = books("a", 10, 4, 1, 15, 0);

        Conservation account = Conservation.of(List.of(over), stream("b", 5, 0, 5, new StreamPosition(1000, 0)));

        assertThat(account.pending()).isEqualTo(5);
        assertThat(account.unaccounted()).isZero();
    }

    private static StreamCounts stream(String epoch, long accepted, long rejected, long length, StreamPosition first) {
        return new StreamCounts(epoch, accepted, rejected, length, Optional.of(first));
    }

    /** Flushed up to {@link #AT} in one batch. */
    private static FlushBooks books(
            String epoch, long stored, long repeated, long deadLettered, long accepted, long rejected) {
        return new FlushBooks(
                epoch,
                AT,
                stored + repeated + deadLettered,
                stored,
                repeated,
                deadLettered,
                accepted,
                rejected,
                Optional.of(NOON));
    }
}
