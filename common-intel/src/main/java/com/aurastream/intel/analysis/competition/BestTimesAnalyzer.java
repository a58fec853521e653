package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.analysis.competition.BestTimes.Basis;
import com.aurastream.intel.analysis.competition.BestTimes.Recommendation;
import com.aurastream.intel.analysis.competition.BestTimes.Slot;
import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Best times from a directory's history. The log of {@link Reach} is split into the day, the hour of day and a rest by median
 * polish; what is left of each hour of the week after its hour of day is taken out is split again into the week and the
 * hour of the week. Both kinds of effect are shrunk ({@link HourEffects}), so an hour of the week leans on its hour of day,
 * and that on the game's mean, as far as the noise demands. A recommendation needs a lower bound above 1 and a
 * reliable effect.
 */
final class BestTimesAnalyzer {

    /** Hours that a week has. */
    static final int HOURS_OF_WEEK = 168;

    private static final Duration LONGEST = Duration.ofDays(56);
    private static final int HOURS_OF_A_DAY = 4;
    private static final int MIN_DAYS_PER_HOUR = 3;
    private static final int MIN_WEEKS_PER_HOUR = 2;
    private static final int RECOMMENDED = 5;
    private static final double CHANCE = 0.05;

    private final long now;
    private final List<HourCell> cells;
    private final Map<Integer, List<HourCell>> byHourOfWeek;
    private final HourEffects ofDay;
    private final HourEffects ofWeek;
    private final Map<Long, Long> daysPerHour;

    private BestTimesAnalyzer(long now, List<HourCell> cells, double composition, double chance) {
        this.now = now;
        this.cells = cells;
        this.byHourOfWeek =
                cells.stream().collect(Collectors.groupingBy(HourCell::hourOfWeek, TreeMap::new, Collectors.toList()));
        this.daysPerHour = cells.stream()
                .collect(Collectors.groupingBy(c -> (long) c.hourOfDay(), TreeMap::new, Collectors.counting()));
        double[] values = cells.stream().mapToDouble(HourCell::logReach).toArray();
        MedianPolish<HourCell> days = new MedianPolish<>(cells, values, HourCell::day, HourCell::hourOfDay);
        this.ofDay = new HourEffects(days, MIN_DAYS_PER_HOUR, true, composition, chance);
        double[] rest = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rest[i] = values[i] - days.columnEffect(cells.get(i).hourOfDay());
        }
        this.ofWeek = new HourEffects(
                new MedianPolish<>(cells, rest, this::weeksAgo, HourCell::hourOfWeek),
                MIN_WEEKS_PER_HOUR,
                false,
                0,
                chance);
    }

    /**
     * Analyzes a history.
     *
     * @param history readings of one directory, in any order
     * @param at now; the running hour and anything later is not used
     * @param composition variance of the log of {@link Reach} by which streamers happen to stream: they keep their hours, so an
     *     hour of day that is good only because some large ones are live then stays so however long one looks
     */
    static BestTimes analyze(List<DirectorySample> history, Instant at, double composition) {
        return analyze(history, at, composition, CHANCE, RECOMMENDED);
    }

    /**
     * Analyzes a history with a chance of its own.
     *
     * @param chance probability with which a flat history may recommend something
     * @param most how many hours are recommended at most
     */
    static BestTimes analyze(List<DirectorySample> history, Instant at, double composition, double chance, int most) {
        List<HourCell> cells = HourCell.before(at, history, LONGEST);
        long now = HourCell.hourOf(at);
        int days = days(cells, now);
        int weeks = (int) cells.stream()
                .mapToLong(c -> (now - 1 - c.hour()) / HOURS_OF_WEEK)
                .distinct()
                .count();
        int samples = samples(history, cells);
        if (days < BestTimes.DAYS_NEEDED) {
            Missing missing = new Missing(
                    "bestTimes",
                    days,
                    BestTimes.DAYS_NEEDED,
                    "days of history, each with at least four hours in which the whole directory was read");
            return new BestTimes(
                    Verdict.INSUFFICIENT_SAMPLE, days, weeks, samples, List.of(), List.of(), Optional.of(missing));
        }
        BestTimesAnalyzer analyzer = new BestTimesAnalyzer(now, cells, composition, chance);
        List<Slot> slots = analyzer.slots();
        List<Recommendation> recommended = analyzer.recommend(slots, most);
        Verdict verdict = recommended.isEmpty() ? Verdict.NO_RELIABLE_DIFFERENCE : Verdict.RELIABLE_DIFFERENCE;
        return new BestTimes(verdict, days, weeks, samples, slots, recommended, Optional.empty());
    }

    /** Blocks of 24 hours, counted back from now, with enough hours in them. */
    private static int days(List<HourCell> cells, long now) {
        return (int) cells.stream()
                .collect(Collectors.groupingBy(c -> (now - 1 - c.hour()) / 24, TreeMap::new, Collectors.counting()))
                .values()
                .stream()
                .filter(hours -> hours >= HOURS_OF_A_DAY)
                .count();
    }

    private static int samples(List<DirectorySample> history, List<HourCell> cells) {
        var hours = cells.stream().map(HourCell::hour).collect(Collectors.toSet());
        return (int) history.stream()
                .filter(s -> s.complete() && Reach.of(s).isPresent() && hours.contains(HourCell.hourOf(s.observedAt())))
                .count();
    }

    private long weeksAgo(HourCell cell) {
        return (now - 1 - cell.hour()) / HOURS_OF_WEEK;
    }

    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (int hour = 0; hour < HOURS_OF_WEEK; hour++) {
            if (daysPerHour.getOrDefault((long) hour % 24, 0L) >= MIN_DAYS_PER_HOUR) {
                slots.add(slot(hour));
            }
        }
        return slots;
    }

    private Slot slot(int hourOfWeek) {
        List<HourCell> seen = byHourOfWeek.getOrDefault(hourOfWeek, List.of());
        int hourOfDay = hourOfWeek % 24;
        double value = ofDay.believed(hourOfDay) + ofWeek.believed(hourOfWeek);
        double half = Normal.Z90 * Math.sqrt(ofDay.uncertainty(hourOfDay) + ofWeek.uncertainty(hourOfWeek));
        return new Slot(
                hourOfWeek,
                next(hourOfWeek),
                new Estimate(Math.exp(value), Math.exp(value - half), Math.exp(value + half), seen.size()),
                median(seen, HourCell::audience),
                median(seen, HourCell::streams));
    }

    private Instant next(int hourOfWeek) {
        long ahead = Math.floorMod(hourOfWeek - HourCell.hourOfWeek(now), HOURS_OF_WEEK);
        return Instant.ofEpochSecond((now + ahead) * 3600);
    }

    private static OptionalDouble median(List<HourCell> cells, ToDoubleFunction<HourCell> number) {
        return cells.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Quantiles.of(cells.stream().mapToDouble(number).toArray())
                                .median());
    }

    private List<Recommendation> recommend(List<Slot> slots, int most) {
        return slots.stream()
                .filter(slot -> slot.opportunity().lo() > 1)
                .filter(slot -> ofWeek.reliablyAbove(slot.hourOfWeek()) || ofDay.reliablyAbove(slot.hourOfWeek() % 24))
                .sorted(Comparator.comparingDouble(
                                (Slot slot) -> -slot.opportunity().value())
                        .thenComparingInt(Slot::hourOfWeek))
                .limit(most)
                .map(this::recommendation)
                .toList();
    }

    private Recommendation recommendation(Slot slot) {
        boolean weekly = ofWeek.reliablyAbove(slot.hourOfWeek());
        List<Instant> evidence = (weekly
                        ? byHourOfWeek.getOrDefault(slot.hourOfWeek(), List.<HourCell>of()).stream()
                        : cells.stream().filter(c -> c.hourOfDay() == slot.hourOfWeek() % 24))
                .map(HourCell::start)
                .toList();
        return new Recommendation(
                slot.hourOfWeek(),
                slot.next(),
                slot.opportunity(),
                weekly ? Basis.HOUR_OF_WEEK : Basis.HOUR_OF_DAY,
                evidence);
    }
}
