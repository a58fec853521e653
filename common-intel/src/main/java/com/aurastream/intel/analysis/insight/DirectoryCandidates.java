package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.competition.BestTimes;
import com.aurastream.intel.analysis.competition.BestTimes.Basis;
import com.aurastream.intel.analysis.competition.BestTimes.Recommendation;
import com.aurastream.intel.analysis.competition.BestTimes.Slot;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.insight.InsightCandidate.Sentences;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.analysis.prediction.Words;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.title.GameNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The best reliable hour that is still to come today, and a directory that has more room than in other weeks. */
final class DirectoryCandidates {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TOP = 10;
    private static final int HOURS_OF_DAY = 24;
    private static final double HUNDRED = 100;
    private static final double BY_CHANCE = 0.1;

    private final Competition competition;
    private final Horizon horizon;
    private final String name;

    DirectoryCandidates(Competition competition, Horizon horizon) {
        this.competition = competition;
        this.horizon = horizon;
        this.name = GameNames.of(horizon.game()).displayName();
    }

    Stream<InsightCandidate> all() {
        return Stream.concat(bestTime().stream(), open().stream());
    }

    /** All hours are one subject: tomorrow's neighbouring hour would tell nobody anything. */
    private Optional<InsightCandidate> bestTime() {
        BestTimes times = competition.bestTimes();
        return times.slots().stream()
                .filter(slot -> slot.opportunity().lo() > 1 && isToCome(slot))
                .flatMap(slot -> times.recommended().stream()
                        .filter(hour -> speaksFor(hour, slot))
                        .limit(1)
                        .map(hour -> new Hour(slot, hour.evidence())))
                .min(Comparator.comparingDouble(
                                (Hour hour) -> -hour.slot().opportunity().lo())
                        .thenComparing(hour -> hour.slot().next()))
                .map(hour -> bestTime(hour, typicalReach(times.slots())));
    }

    /**
     * An hour to come that is reliably good.
     *
     * @param slot the hour
     * @param evidence the hours of the history that say so
     */
    private record Hour(Slot slot, List<Instant> evidence) {}

    /** A recommendation is of its own hour of the week; an hour of the day that is reliably good is so on every day. */
    private static boolean speaksFor(Recommendation hour, Slot slot) {
        return hour.basis() == Basis.HOUR_OF_DAY
                ? hour.hourOfWeek() % HOURS_OF_DAY == slot.hourOfWeek() % HOURS_OF_DAY
                : hour.hourOfWeek() == slot.hourOfWeek();
    }

    private boolean isToCome(Slot slot) {
        return !slot.next().isBefore(horizon.madeAt().plus(HOUR))
                && !slot.next().plus(HOUR).isAfter(horizon.end());
    }

    private InsightCandidate bestTime(Hour hour, OptionalDouble typical) {
        Instant next = hour.slot().next();
        Estimate opportunity = hour.slot().opportunity();
        String headline = "The hour from " + Words.moment(next) + " is a good one to be live with " + name + ".";
        String detail = "At that hour there are " + Phrasing.times(opportunity)
                + " the viewers per stream of a typical hour, outside the ten most-watched streams.";
        return InsightCandidate.of(
                horizon.game(),
                InsightType.BEST_TIME,
                "best_time",
                new Sentences(headline, detail, "If you stream today, be live then."),
                opportunity,
                Confidence.above(opportunity, 1),
                hour.evidence().stream().map(Instant::toString).toList(),
                typical.isPresent()
                        ? Optional.of(horizon.prediction(
                                Metric.DIRECTORY_REACH,
                                horizon.game(),
                                typical.getAsDouble(),
                                typical.getAsDouble(),
                                next.plus(HOUR)))
                        : Optional.empty());
    }

    /** Half of all hours reach it, so that is what chance would give. */
    private static OptionalDouble typicalReach(List<Slot> slots) {
        double[] reaches = slots.stream()
                .filter(slot -> slot.audience().isPresent()
                        && slot.streams().isPresent()
                        && slot.streams().getAsDouble() > TOP)
                .mapToDouble(
                        slot -> slot.audience().getAsDouble() / (slot.streams().getAsDouble() - TOP))
                .toArray();
        return reaches.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.of(reaches).median());
    }

    /** Empty unless a moment with as much room comes in one of ten weeks or fewer, were all moments alike. */
    private Optional<InsightCandidate> open() {
        return competition.saturation().filter(s -> chance(s) <= BY_CHANCE).map(this::open);
    }

    /** The chance that of n past weeks and now, all alike, no more than this share of the weeks had more room. */
    private static double chance(Estimate saturation) {
        return (saturation.value() / HUNDRED * saturation.n() + 1) / (saturation.n() + 1);
    }

    private InsightCandidate open(Estimate saturation) {
        String headline = "There is more room among " + name + " streams than usual at this hour.";
        String detail = "There were more viewers per stream at this hour of the week in only "
                + Words.number(saturation.value()) + " % " + Phrasing.interval(saturation) + " of " + saturation.n()
                + " past weeks.";
        return InsightCandidate.of(
                horizon.game(),
                InsightType.OPEN_DIRECTORY,
                "open_directory",
                new Sentences(headline, detail, "If you can go live now, do."),
                saturation,
                1 - chance(saturation),
                List.of(horizon.madeAt().toString()),
                Optional.empty());
    }
}
