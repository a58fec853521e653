package com.aurastream.intel.source.twitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.LiveStream;
import com.aurastream.intel.source.SourceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelixPagingTests {

    @Test
    void streamThatComesAgainCountsOnce() {
        HelixPaging.Sweep<LiveStream> sweep =
                sweep(List.of(page("a", "1", "2"), page("b", "2", "3"), page("", "3", "4")));

        assertThat(sweep.items()).extracting(LiveStream::id).containsExactly("1", "2", "3", "4");
        assertThat(sweep.coverage()).isEqualTo(new Coverage(3, 4, 2, true));
    }

    @Test
    void emptyDirectoryIsComplete() {
        assertThat(sweep(List.of(page(""))).coverage()).isEqualTo(new Coverage(1, 0, 0, true));
    }

    @Test
    void emptyLastPageEndsACompleteSweep() {
        assertThat(sweep(List.of(page("a", "1"), page(""))).coverage()).isEqualTo(new Coverage(2, 1, 0, true));
    }

    @Test
    void pageWithoutAnythingNewEndsTheSweepIncomplete() {
        assertThat(sweep(List.of(page("a", "1"), page("b", "1"), page("c", "2")))
                        .coverage())
                .isEqualTo(new Coverage(2, 1, 1, false));
    }

    @Test
    void cursorThatComesAgainEndsTheSweepIncomplete() {
        assertThat(sweep(List.of(page("a", "1"), page("a", "2"), page("a", "3")))
                        .coverage())
                .isEqualTo(new Coverage(2, 2, 0, false));
    }

    @Test
    void pageBoundEndsTheSweepIncomplete() {
        HelixPaging.Sweep<LiveStream> sweep =
                HelixPaging.sweep(cursor -> page(cursor.orElse("") + "x", cursor.orElse("first")), LiveStream::id, 3);

        assertThat(sweep.coverage()).isEqualTo(new Coverage(3, 3, 0, false));
    }

    @Test
    void throttledAtOnceIsAnErrorNotAnEmptyDirectory() {
        assertThatExceptionOfType(SourceException.Throttled.class)
                .isThrownBy(() -> HelixPaging.sweep(
                        cursor -> {
                            throw new SourceException.Throttled("twitch", "no points", null, null);
                        },
                        LiveStream::id,
                        3));
    }

    private static HelixPaging.Sweep<LiveStream> sweep(List<HelixPage<LiveStream>> all) {
        int[] read = {0};
        return HelixPaging.sweep(cursor -> all.get(read[0]++), LiveStream::id, 60);
    }

    private static HelixPage<LiveStream> page(String cursor, String... ids) {
        return new HelixPage<>(
                Stream.of(ids).map(HelixPagingTests::stream).toList(),
                Optional.of(cursor).filter(c -> !c.isEmpty()));
    }

    private static LiveStream stream(String id) {
        return new LiveStream(
                id, "u" + id, "login", "Name", "1", "title", 5, Instant.EPOCH, "en", "", List.of(), false);
    }
}
