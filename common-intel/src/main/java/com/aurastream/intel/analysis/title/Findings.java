package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.stats.BenjaminiHochberg;
import com.aurastream.intel.analysis.stats.LogOdds;
import com.aurastream.intel.analysis.stats.NormalDistribution;
import com.aurastream.intel.analysis.title.Feature.Kind;
import com.aurastream.intel.analysis.title.TitleVideo.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The features of one scope with their effect on performance. All features of all scopes are one family of tests, whose
 * false discovery rate is held at {@value #FALSE_DISCOVERY_RATE}. Words, phrases and tags are tested exactly, since they
 * are rare; patterns, which are frequent, by the log-odds in standard errors.
 */
final class Findings {

    static final double FALSE_DISCOVERY_RATE = 0.10;
    private static final int MOST_TERMS = 15;
    private static final int MOST_TAGS = 20;

    private static final Comparator<Finding> PROVEN_THEN_MOST_USED = Comparator.comparing((Finding f) -> !f.proven())
            .thenComparing(Comparator.comparingDouble(Finding::strength).reversed())
            .thenComparing(Comparator.comparingInt(Finding::channels).reversed())
            .thenComparing(
                    Comparator.comparingInt((Finding f) -> f.feature().words()).reversed())
            .thenComparing(f -> f.feature().text());

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparingDouble(
                    (Finding f) -> f.odds().estimate(0).hi())
            .thenComparing(f -> f.feature().text());

    private final TitleScope scope;
    private final List<Finding> findings;

    private Findings(TitleScope scope, List<Finding> findings) {
        this.scope = scope;
        this.findings = findings;
    }

    private record Finding(Feature feature, LogOdds odds, int channels, double q) {

        boolean significant() {
            return q <= FALSE_DISCOVERY_RATE;
        }

        boolean proven() {
            return significant() && odds.value() > 0;
        }

        /** Lower end of the proven effect; equal for all that is not proven. */
        double strength() {
            return proven() ? odds.estimate(0).lo() : 0;
        }
    }

    /** The findings of each scope, in the order of the scopes. */
    static List<Findings> of(List<TitleScope> scopes) {
        List<List<Feature>> features = scopes.stream().map(Features::of).toList();
        List<LogOdds> odds = new ArrayList<>();
        List<Double> p = new ArrayList<>();
        for (int s = 0; s < scopes.size(); s++) {
            TitleScope.Split split = scopes.get(s).highAgainstLow();
            for (Feature feature : features.get(s)) {
                LogOdds contrast = split.odds(feature.carriers());
                odds.add(contrast);
                p.add(feature.kind() == Kind.PATTERN ? NormalDistribution.twoSided(contrast.z()) : contrast.exactP());
            }
        }
        double[] q = BenjaminiHochberg.qValues(
                p.stream().mapToDouble(Double::doubleValue).toArray());
        List<Findings> result = new ArrayList<>();
        int next = 0;
        for (int s = 0; s < scopes.size(); s++) {
            List<Finding> found = new ArrayList<>();
            for (Feature feature : features.get(s)) {
                found.add(new Finding(feature, odds.get(next), scopes.get(s).channels(feature.carriers()), q[next++]));
            }
            result.add(new Findings(scopes.get(s), List.copyOf(found)));
        }
        return List.copyOf(result);
    }

    List<TitleTerm> keywords() {
        return terms(of(Kind.KEYWORD), PROVEN_THEN_MOST_USED, MOST_TERMS);
    }

    List<TitleTerm> phrases() {
        return terms(of(Kind.PHRASE), PROVEN_THEN_MOST_USED, MOST_TERMS);
    }

    List<TitleTerm> tags() {
        return terms(of(Kind.TAG), PROVEN_THEN_MOST_USED, MOST_TAGS);
    }

    List<TitleTerm> underperforming() {
        List<Finding> worse = findings.stream()
                .filter(f -> f.feature().kind() == Kind.KEYWORD || f.feature().kind() == Kind.PHRASE)
                .filter(f -> f.significant() && f.odds().value() < 0)
                .toList();
        return terms(worse, WORST_FIRST, MOST_TERMS);
    }

    List<PatternLift> patterns() {
        return of(Kind.PATTERN).stream()
                .sorted(PROVEN_THEN_MOST_USED)
                .map(this::pattern)
                .toList();
    }

    private List<Finding> of(Kind kind) {
        return findings.stream().filter(f -> f.feature().kind() == kind).toList();
    }

    /** The first in order, without those most of whose videos are those of an earlier one. */
    private List<TitleTerm> terms(List<Finding> all, Comparator<Finding> order, int most) {
        List<Finding> chosen = new ArrayList<>();
        for (Finding next : all.stream().sorted(order).toList()) {
            if (chosen.size() < most
                    && chosen.stream().noneMatch(f -> f.feature().overlaps(next.feature()))) {
                chosen.add(next);
            }
        }
        return chosen.stream().map(this::term).toList();
    }

    private TitleTerm term(Finding finding) {
        Feature feature = finding.feature();
        List<Integer> carriers = feature.carriers();
        return new TitleTerm(
                feature.text(),
                scope.display(feature),
                scope.language(carriers),
                carriers.size(),
                finding.channels(),
                scope.count(carriers, Level.HIGH),
                scope.count(carriers, Level.LOW),
                scope.lift(carriers),
                finding.odds().estimate(carriers.size()),
                finding.q(),
                finding.significant(),
                scope.evidence(carriers));
    }

    private PatternLift pattern(Finding finding) {
        List<Integer> carriers = finding.feature().carriers();
        return new PatternLift(
                TitlePattern.valueOf(finding.feature().text().toUpperCase(java.util.Locale.ROOT)),
                carriers.size(),
                finding.channels(),
                carriers.size() / (double) scope.size(),
                scope.lift(carriers),
                finding.odds().estimate(carriers.size()),
                finding.q(),
                finding.significant(),
                scope.evidence(carriers));
    }
}
