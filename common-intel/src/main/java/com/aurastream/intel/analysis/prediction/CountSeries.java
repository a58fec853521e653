package com.aurastream.intel.analysis.prediction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A public count that was read now and then, and what it was at a moment in between. Between two readings that are at most
 * {@value #WIDEST_GAP_HOURS} hours apart the count is taken to grow evenly; otherwise the nearest reading within
 * {@value #TOLERANCE_HOURS} hour stands for the moment; otherwise nobody knows.
 */
public final class CountSeries {

    static final int WIDEST_GAP_HOURS = 12;
    static final int TOLERANCE_HOURS = 1;
    static final int GRACE_HOURS = 24;

    private final List<Reading> readings;

    /**
     * The readings in any order.
     *
     * @param readings none means that nothing was ever read
     */
    public CountSeries(List<Reading> readings) {
        List<Reading> sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparing(Reading::at).thenComparing(Reading::count));
        this.readings = List.copyOf(sorted);
    }

    /**
     * One reading.
     *
     * @param at when
     * @param count what was read
     */
    public record Reading(Instant at, double count) {}

    /**
     * The count at a moment.
     *
     * @param due the moment
     * @param at now; later readings are not seen
     */
    public Measurement at(Instant due, Instant at) {
        Optional<Reading> before = newest(due);
        Optional<Reading> after = oldest(due, at);
        if (before.isPresent() && after.isPresent() && near(before.get(), after.get(), WIDEST_GAP_HOURS)) {
            return between(before.get(), after.get(), due);
        }
        Optional<Reading> nearest = nearest(before, after, due);
        if (nearest.isPresent() && (after.isPresent() || !at.isBefore(due.plus(Duration.ofHours(GRACE_HOURS))))) {
            return new Measurement.Measured(
                    nearest.get().count(),
                    "the reading of " + Words.moment(nearest.get().at()));
        }
        String lack = "There is no reading near " + Words.moment(due) + ".";
        return after.isPresent()
                ? new Measurement.Unknowable(lack)
                : Measurement.lacking(lack, due.plus(Duration.ofHours(GRACE_HOURS)), at);
    }

    private Optional<Reading> newest(Instant due) {
        return readings.stream().filter(r -> !r.at().isAfter(due)).reduce((a, b) -> b);
    }

    private Optional<Reading> oldest(Instant due, Instant at) {
        return readings.stream()
                .filter(r -> !r.at().isBefore(due) && !r.at().isAfter(at))
                .findFirst();
    }

    private static boolean near(Reading one, Reading other, int hours) {
        return Duration.between(one.at(), other.at()).abs().compareTo(Duration.ofHours(hours)) <= 0;
    }

    private static Optional<Reading> nearest(Optional<Reading> before, Optional<Reading> after, Instant due) {
        return List.of(before, after).stream()
                .flatMap(Optional::stream)
                .filter(r -> near(r, new Reading(due, 0), TOLERANCE_HOURS))
                .min(Comparator.comparing(
                        (Reading r) -> Duration.between(r.at(), due).abs()));
    }

    private static Measurement between(Reading before, Reading after, Instant due) {
        double gap = Duration.between(before.at(), after.at()).toMillis();
        double share = gap == 0 ? 0 : Duration.between(before.at(), due).toMillis() / gap;
        return new Measurement.Measured(
                before.count() + share * (after.count() - before.count()),
                "the readings of " + Words.moment(before.at()) + " and " + Words.moment(after.at()));
    }
}
