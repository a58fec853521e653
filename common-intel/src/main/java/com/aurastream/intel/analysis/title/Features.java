package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.title.Feature.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What may be a finding, chosen without a look at performance: words, phrases and tags of at least
 * {@value #MIN_VIDEOS} videos (one in 500 of a large sample) and {@value #MIN_CHANNELS} channels, the
 * {@value #MOST_TAGS} tags that most channels use of these, and the title patterns that at least {@value #MIN_OF_PATTERN}
 * videos follow and {@value #MIN_OF_PATTERN} do not.
 * A phrase within a longer one that {@value #SUBSUMED} of its videos carry gives way to the longer one.
 */
final class Features {

    static final int MIN_VIDEOS = 5;
    static final int MIN_CHANNELS = 3;
    private static final int ONE_IN = 500;
    private static final double SUBSUMED = 0.7;
    private static final int MOST_TAGS = 100;
    private static final int MIN_OF_PATTERN = 10;

    private final TitleScope scope;

    private Features(TitleScope scope) {
        this.scope = scope;
    }

    /** All features of a scope, in a fixed order. */
    static List<Feature> of(TitleScope scope) {
        Features features = new Features(scope);
        List<Feature> all = new ArrayList<>(features.phrases());
        all.addAll(features.tags());
        all.addAll(features.patterns());
        return List.copyOf(all);
    }

    /** Words and phrases only. */
    static List<Feature> phrasesOf(TitleScope scope) {
        return new Features(scope).phrases();
    }

    private List<Feature> phrases() {
        Map<String, List<Integer>> carriers = frequent(v -> v.phrases().keySet());
        List<String> longestFirst = carriers.keySet().stream()
                .sorted(Comparator.comparingInt(Features::words).reversed().thenComparing(Function.identity()))
                .toList();
        for (String text : longestFirst) {
            List<Integer> own = carriers.get(text);
            if (own != null) {
                parts(text)
                        .forEach(part -> carriers.computeIfPresent(
                                part, (key, others) -> own.size() >= SUBSUMED * others.size() ? null : others));
            }
        }
        return carriers.entrySet().stream()
                .map(e -> new Feature(words(e.getKey()) == 1 ? Kind.KEYWORD : Kind.PHRASE, e.getKey(), e.getValue()))
                .toList();
    }

    private List<Feature> tags() {
        return frequent(TitleVideo::tags).entrySet().stream()
                .map(e -> new Feature(Kind.TAG, e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((Feature f) -> scope.channels(f.carriers()))
                        .reversed()
                        .thenComparing(Feature::text))
                .limit(MOST_TAGS)
                .toList();
    }

    private List<Feature> patterns() {
        return Arrays.stream(TitlePattern.values())
                .map(pattern -> new Feature(Kind.PATTERN, pattern.toString(), carriers(pattern)))
                .filter(f ->
                        f.carriers().size() >= MIN_OF_PATTERN && f.carriers().size() <= scope.size() - MIN_OF_PATTERN)
                .toList();
    }

    private List<Integer> carriers(TitlePattern pattern) {
        return java.util.stream.IntStream.range(0, scope.size())
                .filter(i -> scope.video(i).patterns().contains(pattern))
                .boxed()
                .toList();
    }

    /** Carriers by text, of the texts that are frequent enough, in the order of the texts. */
    private Map<String, List<Integer>> frequent(Function<TitleVideo, Collection<String>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (TitleVideo video : scope.videos()) {
            texts.apply(video).forEach(text -> counts.merge(text, 1, Integer::sum));
        }
        int least = Math.max(MIN_VIDEOS, scope.size() / ONE_IN);
        Map<String, List<Integer>> lists = new TreeMap<>();
        for (int i = 0; i < scope.size(); i++) {
            for (String text : texts.apply(scope.video(i))) {
                if (counts.getOrDefault(text, 0) >= least) {
                    lists.computeIfAbsent(text, key -> new ArrayList<>()).add(i);
                }
            }
        }
        Map<String, List<Integer>> result = new LinkedHashMap<>();
        lists.forEach((text, carriers) -> {
            if (scope.channels(carriers) >= MIN_CHANNELS) {
                result.put(text, carriers);
            }
        });
        return result;
    }

    private static int words(String text) {
        return (int) text.chars().filter(c -> c == ' ').count() + 1;
    }

    private static List<String> parts(String text) {
        String[] words = text.split(" ", -1);
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= words.length; to++) {
                if (to - from < words.length) {
                    parts.add(String.join(" ", Arrays.copyOfRange(words, from, to)));
                }
            }
        }
        return parts;
    }
}
