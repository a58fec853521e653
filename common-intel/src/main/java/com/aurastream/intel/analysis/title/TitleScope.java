package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.LogOdds;
import com.aurastream.intel.analysis.stats.WeightedMedian;
import com.aurastream.intel.analysis.stats.WeightedMedian.Weighted;
import com.aurastream.intel.analysis.title.TitleVideo.Level;
import com.aurastream.intel.snapshot.Video;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Videos that are compared with one another: all of a game, or those of one format.
 *
 * <p>A channel with m videos here counts as {@code m / (1 + (m - 1) / 2)} videos, at most two: the effective size of a
 * cluster with an intraclass correlation of one half (Kish 1965), so that one channel's series makes no finding.
 */
final class TitleScope {

    private static final int MOST_EVIDENCE = 5;
    private static final String MANY_LANGUAGES = "mul";

    private final List<TitleVideo> videos;
    private final double[] weights;
    private final List<Integer> all;
    private final List<Integer> byRelative;
    private final double total;

    TitleScope(List<TitleVideo> videos) {
        this.videos = List.copyOf(videos);
        Map<String, Integer> sizes = new TreeMap<>();
        videos.forEach(v -> sizes.merge(v.video().channelId(), 1, Integer::sum));
        this.weights = videos.stream()
                .mapToDouble(v -> 2.0 / (1 + sizes.getOrDefault(v.video().channelId(), 1)))
                .toArray();
        this.all = IntStream.range(0, videos.size()).boxed().toList();
        this.byRelative = all.stream().sorted(bestFirst().reversed()).toList();
        this.total = Arrays.stream(weights).sum();
    }

    List<TitleVideo> videos() {
        return videos;
    }

    TitleVideo video(int index) {
        return videos.get(index);
    }

    int size() {
        return videos.size();
    }

    int channels(List<Integer> carriers) {
        Set<String> channels = new LinkedHashSet<>();
        for (int i : carriers) {
            channels.add(videos.get(i).video().channelId());
        }
        return channels.size();
    }

    int count(List<Integer> carriers, Level level) {
        return (int)
                carriers.stream().filter(i -> videos.get(i).level() == level).count();
    }

    /** Effective number of some videos. */
    double weight(List<Integer> indices) {
        return weight(indices, v -> true);
    }

    /** Two parts of the scope that are compared. */
    final class Split {
        private final Predicate<TitleVideo> first;
        private final Predicate<TitleVideo> second;
        private final double ofFirst;
        private final double ofSecond;

        private Split(Predicate<TitleVideo> first, Predicate<TitleVideo> second) {
            this.first = first;
            this.second = second;
            this.ofFirst = weight(all, first);
            this.ofSecond = weight(all, second);
        }

        /** Effective numbers of carriers and of all videos in the first part. */
        LogOdds.Group first(List<Integer> carriers) {
            return new LogOdds.Group(weight(carriers, first), ofFirst);
        }

        /** Effective numbers of carriers and of all videos in the second part. */
        LogOdds.Group second(List<Integer> carriers) {
            return new LogOdds.Group(weight(carriers, second), ofSecond);
        }

        /** How much more frequent the feature is in the first part. */
        LogOdds odds(List<Integer> carriers) {
            double rate = (weight(carriers, v -> true) + 0.5) / (total + 1);
            return LogOdds.between(first(carriers), second(carriers), rate);
        }
    }

    Split split(Predicate<TitleVideo> first, Predicate<TitleVideo> second) {
        return new Split(first, second);
    }

    /** High performers against low ones. */
    Split highAgainstLow() {
        return split(v -> v.level() == Level.HIGH, v -> v.level() == Level.LOW);
    }

    private Comparator<Integer> bestFirst() {
        return Comparator.comparingDouble((Integer i) -> videos.get(i).relative())
                .reversed()
                .thenComparing(i -> videos.get(i).video().id());
    }

    private double weight(List<Integer> indices, Predicate<TitleVideo> among) {
        double sum = 0;
        for (int i : indices) {
            sum += among.test(videos.get(i)) ? weights[i] : 0;
        }
        return sum;
    }

    /** Median relative performance of the carriers over that of all others, as a ratio of views. */
    Estimate lift(List<Integer> carriers) {
        boolean[] carries = new boolean[size()];
        carriers.forEach(i -> carries[i] = true);
        List<Weighted> with = new ArrayList<>();
        List<Weighted> without = new ArrayList<>();
        for (int i : byRelative) {
            (carries[i] ? with : without).add(new Weighted(videos.get(i).relative(), weights[i]));
        }
        WeightedMedian median = WeightedMedian.ofSorted(with);
        WeightedMedian difference = without.isEmpty() ? median : median.minus(WeightedMedian.ofSorted(without));
        return new Estimate(
                Math.exp(difference.value()), Math.exp(difference.lo()), Math.exp(difference.hi()), carriers.size());
    }

    /** A term as most of its titles write it, not in capitals when its words are longer than an abbreviation. */
    String display(Feature feature) {
        List<String> surfaces = feature.carriers().stream()
                .flatMap(i -> Optional.ofNullable(videos.get(i).phrases().get(feature.text())).stream())
                .toList();
        return surfaces.isEmpty() ? feature.text() : Display.of(surfaces);
    }

    /** The language of more than half of the carriers, else "mul", many. */
    String language(List<Integer> carriers) {
        Map<String, Integer> counts = new TreeMap<>();
        carriers.forEach(i -> counts.merge(videos.get(i).language(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> 2 * e.getValue() > carriers.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(MANY_LANGUAGES);
    }

    /** Ids of the best carriers, at most five: the best one of each channel first. */
    List<String> evidence(List<Integer> carriers) {
        List<Video> best = carriers.stream()
                .sorted(bestFirst())
                .map(i -> videos.get(i).video())
                .toList();
        Set<String> channels = new LinkedHashSet<>();
        Set<String> chosen = new LinkedHashSet<>();
        best.stream().filter(v -> channels.add(v.channelId())).forEach(v -> chosen.add(v.id()));
        best.forEach(v -> chosen.add(v.id()));
        return chosen.stream().limit(MOST_EVIDENCE).toList();
    }
}
