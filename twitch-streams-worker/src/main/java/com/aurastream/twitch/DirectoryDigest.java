package com.aurastream.twitch;

import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.LanguageShare;
import com.aurastream.intel.snapshot.LiveStream;
import com.aurastream.intel.snapshot.StreamDirectory;
import com.aurastream.intel.source.twitch.DirectorySweep;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reduces a sweep to what is kept of it; the same streams in any order give the same result. */
final class DirectoryDigest {

    private static final int TOP = 100;
    private static final int TOP_TEN = 10;
    private static final Comparator<LiveStream> MOST_WATCHED =
            Comparator.comparingLong(LiveStream::viewers).reversed().thenComparing(LiveStream::id);

    private DirectoryDigest() {}

    /** The directory of a game as the snapshot keeps it. */
    static StreamDirectory directory(Game game, DirectorySweep sweep) {
        List<LiveStream> streams = sweep.streams().stream().sorted(MOST_WATCHED).toList();
        return new StreamDirectory(
                game.twitchId(),
                game.slug(),
                streams.stream().limit(TOP).toList(),
                streams.stream().map(LiveStream::viewers).toList(),
                languages(streams),
                sweep.coverage());
    }

    /**
     * The directory as the history keeps it.
     *
     * @param directory with at least one stream
     */
    static DirectorySample sample(StreamDirectory directory, Instant observedAt) {
        List<Long> viewers = directory.viewerCounts();
        return new DirectorySample(
                observedAt,
                directory.streams(),
                directory.viewers(),
                viewers.get(0),
                viewers.stream().limit(TOP_TEN).mapToLong(Long::longValue).sum(),
                Quantiles.of(viewers).median(),
                directory.coverage().complete());
    }

    private static List<LanguageShare> languages(List<LiveStream> streams) {
        Map<String, List<LiveStream>> byLanguage = streams.stream()
                .collect(Collectors.groupingBy(LiveStream::language, TreeMap::new, Collectors.toList()));
        return byLanguage.entrySet().stream()
                .map(entry -> share(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(LanguageShare::viewers)
                        .reversed()
                        .thenComparing(LanguageShare::language))
                .toList();
    }

    private static LanguageShare share(String language, List<LiveStream> streams) {
        return new LanguageShare(
                language,
                streams.size(),
                streams.stream().mapToLong(LiveStream::viewers).sum());
    }
}
