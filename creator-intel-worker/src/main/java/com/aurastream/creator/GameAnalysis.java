package com.aurastream.creator;

import com.aurastream.intel.analysis.title.TitleAnalyzer;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One game's videos on their way through the analyses. All of them look at the videos from the same moment, which is that of
 * the newest reading and not that of the run: the same snapshot gives the same results whenever it is analysed.
 */
final class GameAnalysis {

    private final Document<GameVideos> input;
    private final Instant asOf;
    private @Nullable TitleIntel titles;

    /** Analyses of a snapshot. */
    GameAnalysis(Document<GameVideos> input) {
        this.input = input;
        this.asOf = newest(input);
    }

    /** The snapshot. */
    Document<GameVideos> input() {
        return input;
    }

    /** The videos. */
    GameVideos videos() {
        return input.data();
    }

    /** The moment that the analyses look from. */
    Instant asOf() {
        return asOf;
    }

    /** What the titles say, made once although two results need it. */
    TitleIntel titles() {
        TitleIntel known = titles;
        if (known == null) {
            known = TitleAnalyzer.analyze(videos(), asOf);
            titles = known;
        }
        return known;
    }

    /** Readings are taken while the run that wrote the snapshot goes on, so the newest may be later than its start. */
    private static Instant newest(Document<GameVideos> input) {
        Stream<Instant> readings =
                input.data().videos().stream().map(video -> video.latest()).map(VideoSample::observedAt);
        return Stream.concat(Stream.of(input.generatedAt()), readings)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
