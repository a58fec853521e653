package com.aurastream.twitch;

import static com.aurastream.twitch.ScriptedTwitch.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.LanguageShare;
import com.aurastream.intel.snapshot.LiveStream;
import com.aurastream.intel.snapshot.StreamDirectory;
import com.aurastream.intel.source.twitch.DirectorySweep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectoryDigestTests {

    private static final Game MINECRAFT = new Game("minecraft", "Minecraft", List.of("minecraft"), "27471");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void hundredMostWatchedStreamsAndEveryCountAreKept() {
        StreamDirectory directory = digest(streams(250));

        assertThat(directory.top())
                .hasSize(100)
                .extracting(LiveStream::viewers)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(directory.viewerCounts()).hasSize(250).startsWith(250L, 249L).endsWith(1L);
        assertThat(directory.gameId()).isEqualTo("27471");
        assertThat(directory.game()).isEqualTo("minecraft");
    }

    @Test
    void orderOfTheStreamsMakesNoDifference() {
        List<LiveStream> shuffled = new ArrayList<>(streams(250));
        Collections.shuffle(shuffled, new Random(7));

        assertThat(digest(shuffled)).isEqualTo(digest(streams(250)));
    }

    @Test
    void languagesAreSplitMostViewersFirst() {
        StreamDirectory directory = digest(
                List.of(stream("1", 10, "en"), stream("2", 30, "es"), stream("3", 5, "en"), stream("4", 15, "de")));

        assertThat(directory.languages())
                .containsExactly(
                        new LanguageShare("es", 1, 30), new LanguageShare("de", 1, 15), new LanguageShare("en", 2, 15));
    }

    @Test
    void sampleHoldsTotalsTopsAndMedian() {
        DirectorySample sample = DirectoryDigest.sample(digest(streams(20)), NOON);

        assertThat(sample).isEqualTo(new DirectorySample(NOON, 20, 210, 20, 155, 10.5, true));
    }

    private static StreamDirectory digest(List<LiveStream> streams) {
        return DirectoryDigest.directory(
                MINECRAFT, new DirectorySweep(streams, new Coverage(3, streams.size(), 0, true)));
    }

    private static List<LiveStream> streams(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> stream("s" + i, i, "en"))
                .toList();
    }
}
