package com.aurastream.fleet.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a job runs in the past.
 *
 * @param job the job's name
 * @param source the source whose observations of a recording start it; absent for a job that only analyses
 * @param every how often it runs in a world that has no observations of its own, thinner than its schedule so that days
 *     pass in seconds; absent for a job that runs only at the end
 * @param approach how long before the end of such a world it also runs, so that what compares two readings has two close
 *     ones
 */
public record JobCadence(String job, Optional<String> source, Optional<Duration> every, List<Duration> approach) {

    /** Copies the list. */
    public JobCadence {
        approach = List.copyOf(approach);
    }

    static JobCadence collects(String job, String source, Duration every, Duration... approach) {
        return new JobCadence(job, Optional.of(source), Optional.of(every), List.of(approach));
    }

    static JobCadence analyses(String job, Duration every) {
        return new JobCadence(job, Optional.empty(), Optional.of(every), List.of());
    }

    static JobCadence atTheEnd(String job) {
        return new JobCadence(job, Optional.empty(), Optional.empty(), List.of());
    }

    /** The moments of a span at which it runs, in no particular order; the last instant is always one. */
    Stream<Instant> moments(Instant from, Instant until) {
        Stream<Instant> regular = every.map(
                        step -> Stream.iterate(until, moment -> !moment.isBefore(from), moment -> moment.minus(step)))
                .orElse(Stream.of(until));
        Stream<Instant> close = approach.stream().map(until::minus).filter(moment -> !moment.isBefore(from));
        return Stream.concat(regular, close).distinct();
    }
}
