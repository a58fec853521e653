package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.title.TitleVideo.Level;
import com.aurastream.intel.snapshot.VideoFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides the videos into high and low performers: the best third and the lower half by residual, within the videos of
 * the same format and language. Languages with fewer than {@value #MIN_LANGUAGE} videos of a format share one cohort.
 * So neither a format nor a language that does better as a whole makes its words look good.
 */
final class Cohorts {

    static final int MIN_LANGUAGE = 30;

    private record Cohort(VideoFormat format, String language) {}

    private Cohorts() {}

    /** The same videos in the same order, with level and relative performance. */
    static List<TitleVideo> rank(List<TitleVideo> videos) {
        Map<Cohort, Integer> sizes = new LinkedHashMap<>();
        videos.forEach(v -> sizes.merge(new Cohort(v.performance().format(), v.language()), 1, Integer::sum));
        Map<Cohort, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < videos.size(); i++) {
            Cohort own = new Cohort(
                    videos.get(i).performance().format(), videos.get(i).language());
            Cohort cohort = sizes.getOrDefault(own, 0) < MIN_LANGUAGE ? new Cohort(own.format(), "") : own;
            members.computeIfAbsent(cohort, key -> new ArrayList<>()).add(i);
        }
        List<TitleVideo> result = new ArrayList<>(videos);
        members.values().forEach(cohort -> rank(cohort, result));
        return List.copyOf(result);
    }

    private static void rank(List<Integer> cohort, List<TitleVideo> videos) {
        List<Integer> best = cohort.stream()
                .sorted(Comparator.comparingDouble(
                                (Integer i) -> videos.get(i).performance().residual())
                        .reversed()
                        .thenComparing(i -> videos.get(i).video().id()))
                .toList();
        double median = Quantiles.of(best.stream()
                        .map(i -> videos.get(i).performance().residual())
                        .toList())
                .median();
        for (int rank = 0; rank < best.size(); rank++) {
            TitleVideo video = videos.get(best.get(rank));
            double relative = video.performance().residual() - median;
            videos.set(best.get(rank), video.ranked(relative, level(rank, best.size())));
        }
    }

    private static Level level(int rank, int size) {
        if (rank < size / 3) {
            return Level.HIGH;
        }
        return rank >= size - size / 2 ? Level.LOW : Level.MIDDLE;
    }
}
