package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.competition.BestTimes;
import com.aurastream.intel.analysis.competition.BestTimes.Recommendation;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.competition.CompetitionAnalyzer;
import com.aurastream.intel.analysis.playbook.Playbook.GameTiming;
import com.aurastream.intel.analysis.playbook.Playbook.GoldenHour;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The golden hours of a plan, by the engine of the best times. A playbook speaks of all games at once, so each of them is allowed
 * only its part of the 5 % chance with which a playbook of flat audiences may name an hour.
 */
final class GoldenHours {

    private static final double CHANCE = 0.05;
    private static final int MOST_PER_GAME = 5;
    private static final Comparator<GoldenHour> BEST_FIRST = Comparator.comparingDouble(
                    (GoldenHour hour) -> -hour.opportunity().value())
            .thenComparing(GoldenHour::start)
            .thenComparing(GoldenHour::game);

    private final List<GoldenHour> hours = new ArrayList<>();
    private final List<GameTiming> timing = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

    private GoldenHours() {}

    /**
     * Looks at every game.
     *
     * @param games by slug
     */
    static GoldenHours of(List<GameFacts> games, Plan plan) {
        GoldenHours golden = new GoldenHours();
        games.forEach(game -> golden.add(game, plan, CHANCE / games.size()));
        golden.hours.sort(BEST_FIRST);
        return golden;
    }

    List<GoldenHour> hours() {
        return List.copyOf(hours);
    }

    List<GameTiming> timing() {
        return List.copyOf(timing);
    }

    List<Missing> missing() {
        return List.copyOf(missing);
    }

    private void add(GameFacts game, Plan plan, double chance) {
        BestTimes times = CompetitionAnalyzer.reliableHours(
                game.history(), game.competition().flatMap(Competition::reach), plan.at(), chance);
        List<GoldenHour> coming = times.recommended().stream()
                .filter(hour -> plan.holds(hour.next()))
                .limit(MOST_PER_GAME)
                .map(hour -> golden(game, hour))
                .toList();
        hours.addAll(coming);
        Optional<GoldenHour> later = coming.isEmpty() ? later(game, times, plan) : Optional.empty();
        timing.add(new GameTiming(
                game.slug(), times.verdict(), times.days(), times.samples(), since(game, plan.at()), later));
        times.missing()
                .ifPresent(gap ->
                        missing.add(new Missing("goldenHours." + game.slug(), gap.n(), gap.needed(), gap.why())));
    }

    private static Optional<GoldenHour> later(GameFacts game, BestTimes times, Plan plan) {
        return times.recommended().stream()
                .filter(hour -> !hour.next().isBefore(plan.until()))
                .min(Comparator.comparing(Recommendation::next))
                .map(hour -> golden(game, hour));
    }

    private static GoldenHour golden(GameFacts game, Recommendation hour) {
        return new GoldenHour(game.slug(), hour.next(), hour.opportunity(), hour.basis(), hour.evidence());
    }

    private static Optional<Instant> since(GameFacts game, Instant at) {
        return game.history().stream()
                .filter(sample -> sample.complete() && !sample.observedAt().isAfter(at))
                .map(DirectorySample::observedAt)
                .min(Comparator.naturalOrder());
    }
}
