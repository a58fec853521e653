package com.aurastream.intel.analysis.title;

import com.aurastream.intel.snapshot.GameVideos;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How many of some videos have a term in their title, read and counted as {@link TitleAnalyzer} does. */
public final class TitleShare {

    private TitleShare() {}

    /**
     * A share as counts.
     *
     * @param carriers videos with the term in the title
     * @param videos all of them
     */
    public record Count(int carriers, int videos) {}

    /**
     * Counts the videos of a game that carry a term.
     *
     * @param videos the game's videos; those not counted still teach which spellings mean the same
     * @param text the term as {@link TitleTerm#text()} gives it
     * @param ids the videos that count
     * @param at readings after it are not seen
     */
    public static Count of(GameVideos videos, String text, Set<String> ids, Instant at) {
        Set<String> counted = new HashSet<>(ids);
        Predicate<TitleVideo> counts = v -> counted.contains(v.video().id());
        List<TitleVideo> among =
                TitleVideos.of(videos, at).videos().stream().filter(counts).toList();
        int carriers =
                (int) among.stream().filter(v -> v.phrases().containsKey(text)).count();
        return new Count(carriers, among.size());
    }
}
