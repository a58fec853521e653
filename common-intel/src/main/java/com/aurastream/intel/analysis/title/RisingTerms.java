package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.stats.BenjaminiHochberg;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.LogOdds;
import com.aurastream.intel.analysis.stats.Normal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Terms whose share grows: the newest third of the videos published within 30 days against the others of these, tested
 * exactly, with the false discovery rate over all terms held at 10 % for those called significant. The growth is the ratio of the shares with half a
 * video added to each count, its interval that of the logarithm of a ratio of proportions (Katz et al. 1978).
 */
final class RisingTerms {

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int MOST_TERMS = 15;

    private final TitleScope scope;
    private final Optional<Instant> since;

    private RisingTerms(TitleScope scope, Optional<Instant> since) {
        this.scope = scope;
        this.since = since;
    }

    static RisingTerms of(List<TitleVideo> videos, Instant at) {
        List<TitleVideo> within = videos.stream()
                .filter(v -> !v.video().publishedAt().isBefore(at.minus(WINDOW)))
                .toList();
        if (within.size() < TitleAnalyzer.NEEDED) {
            return new RisingTerms(new TitleScope(within), Optional.empty());
        }
        List<Instant> published = within.stream()
                .map(v -> v.video().publishedAt())
                .sorted(Comparator.reverseOrder())
                .toList();
        return new RisingTerms(new TitleScope(within), Optional.of(published.get(published.size() / 3 - 1)));
    }

    /** From when a video counts as recent. */
    Optional<Instant> since() {
        return since;
    }

    List<RisingTerm> terms() {
        return since.map(this::terms).orElse(List.of());
    }

    private record Rise(Feature feature, Estimate growth, double q) {

        boolean significant() {
            return q <= Findings.FALSE_DISCOVERY_RATE;
        }
    }

    private List<RisingTerm> terms(Instant cut) {
        List<Rise> chosen = new ArrayList<>();
        for (Rise rise : rises(cut)) {
            if (chosen.size() < MOST_TERMS
                    && chosen.stream().noneMatch(r -> r.feature().overlaps(rise.feature()))) {
                chosen.add(rise);
            }
        }
        return chosen.stream().map(rise -> term(rise, cut)).toList();
    }

    /** All that grow for certain, proven ones first, then by the lower end of their growth. */
    private List<Rise> rises(Instant cut) {
        List<Feature> features = Features.phrasesOf(scope);
        TitleScope.Split split = scope.split(v -> isRecent(v, cut), v -> !isRecent(v, cut));
        double[] q = BenjaminiHochberg.qValues(features.stream()
                .mapToDouble(f -> split.odds(f.carriers()).exactP())
                .toArray());
        List<Rise> rises = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            rises.add(new Rise(features.get(i), growth(features.get(i), split), q[i]));
        }
        return rises.stream()
                .filter(rise -> rise.growth().lo() > 1)
                .sorted(Comparator.comparing((Rise rise) -> !rise.significant())
                        .thenComparing(Comparator.comparingDouble(
                                        (Rise rise) -> rise.growth().lo())
                                .reversed())
                        .thenComparing(rise -> rise.feature().text()))
                .toList();
    }

    private static Estimate growth(Feature feature, TitleScope.Split split) {
        LogOdds.Group recent = split.first(feature.carriers());
        LogOdds.Group older = split.second(feature.carriers());
        double growth = Math.log(share(recent) / share(older));
        double half = Normal.Z90 * Math.sqrt(variance(recent) + variance(older));
        return new Estimate(
                Math.exp(growth),
                Math.exp(growth - half),
                Math.exp(growth + half),
                feature.carriers().size());
    }

    private static double share(LogOdds.Group group) {
        return (group.carriers() + 0.5) / (group.documents() + 0.5);
    }

    private static double variance(LogOdds.Group group) {
        return Math.max(0, 1 / (group.carriers() + 0.5) - 1 / (group.documents() + 0.5));
    }

    private static boolean isRecent(TitleVideo video, Instant cut) {
        return !video.video().publishedAt().isBefore(cut);
    }

    private RisingTerm term(Rise rise, Instant cut) {
        Feature feature = rise.feature();
        List<Integer> recent = feature.carriers().stream()
                .filter(i -> isRecent(scope.video(i), cut))
                .toList();
        return new RisingTerm(
                feature.text(),
                scope.display(feature),
                scope.language(feature.carriers()),
                recent.size(),
                feature.carriers().size() - recent.size(),
                scope.channels(feature.carriers()),
                rise.growth(),
                rise.q(),
                rise.significant(),
                scope.evidence(recent));
    }
}
