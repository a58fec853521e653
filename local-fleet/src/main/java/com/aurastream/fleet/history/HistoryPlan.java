package com.aurastream.fleet.history;

import static com.aurastream.fleet.history.JobCadence.analyses;
import static com.aurastream.fleet.history.JobCadence.atTheEnd;
import static com.aurastream.fleet.history.JobCadence.collects;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which jobs run at which instants of the past, in time order. Those of one moment run in the order in which data flows, a second
 * apart, so that each finds what the one before it has written.
 *
 * <p>A recording is looked at whenever it has something new and analysed at the end of each of its days; a world without
 * observations of its own is looked at in thinned intervals, counted back from the end. Some jobs run only at the end.
 *
 * @param steps the steps in order
 */
public record HistoryPlan(List<HistoryStep> steps) {

    /** The jobs that have a past, in the order in which data flows. */
    public static final List<JobCadence> CADENCES = List.of(
            collects("youtube-trending", "youtube", Duration.ofHours(6)),
            collects("youtube-games", "youtube", Duration.ofHours(24)),
            collects("youtube-observe", "youtube", Duration.ofHours(2)),
            collects("twitch-streams", "twitch", Duration.ofHours(1)),
            collects("clip-radar", "twitch", Duration.ofHours(5), Duration.ofMinutes(10), Duration.ofMinutes(5)),
            analyses("clip-recap", Duration.ofHours(24)),
            analyses("creator-intel", Duration.ofHours(24)),
            atTheEnd("thumbnail-intel"),
            analyses("grade-predictions", Duration.ofHours(24)),
            analyses("daily-insight", Duration.ofHours(24)),
            atTheEnd("playbook"));

    private static final HistoryPlan NONE = new HistoryPlan(List.of());

    /** Copies the steps. */
    public HistoryPlan {
        steps = List.copyOf(steps);
    }

    /**
     * The plan for a recording.
     *
     * @param observations when it has something new, in any order
     * @param from observations before this instant are left out
     * @param until the end of the past; observations after it are left out
     */
    public static HistoryPlan ofRecording(List<Observation> observations, Instant from, Instant until) {
        List<Observation> seen = observations.stream()
                .filter(observation -> !observation.at().isBefore(from))
                .filter(observation -> !observation.at().isAfter(until))
                .sorted(Comparator.comparing(Observation::at))
                .toList();
        Map<LocalDate, Instant> lastOfDay = new TreeMap<>();
        seen.forEach(observation -> lastOfDay.put(day(observation.at()), observation.at()));
        List<HistoryStep> steps = new ArrayList<>();
        for (Observation observation : seen) {
            steps.addAll(collectors(observation));
            if (observation.at().equals(lastOfDay.get(day(observation.at())))) {
                steps.addAll(at(observation.at(), HistoryPlan::analysesEachDay));
            }
        }
        if (!seen.isEmpty()) {
            Instant last = seen.get(seen.size() - 1).at();
            steps.addAll(at(last, cadence -> cadence.every().isEmpty()));
            steps.sort(Comparator.comparing(HistoryStep::at));
        }
        return steps.isEmpty()
                ? NONE
                : new HistoryPlan(steps.stream().distinct().toList());
    }

    private static boolean analysesEachDay(JobCadence cadence) {
        return cadence.source().isEmpty() && cadence.every().isPresent();
    }

    private static List<HistoryStep> collectors(Observation observation) {
        return at(observation.at(), cadence -> cadence.source()
                .filter(observation.sources()::contains)
                .isPresent());
    }

    private static List<HistoryStep> at(Instant instant, Predicate<JobCadence> which) {
        return CADENCES.stream()
                .filter(which)
                .map(cadence -> step(instant, cadence))
                .toList();
    }

    private static HistoryStep step(Instant moment, JobCadence cadence) {
        return new HistoryStep(moment.plusSeconds(CADENCES.indexOf(cadence)), cadence.job());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * The plan for a world that goes on by itself.
     *
     * @param from the first instant
     * @param until the last moment, at which every job runs
     */
    public static HistoryPlan ofThinnedSpan(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return NONE;
        }
        return new HistoryPlan(CADENCES.stream()
                .flatMap(cadence -> cadence.moments(from, until).map(moment -> step(moment, cadence)))
                .sorted(Comparator.comparing(HistoryStep::at))
                .toList());
    }

    /**
     * What is still to be done.
     *
     * @param job the job of the last run that was finished
     * @param at when that run started, which may be a little after its step's instant
     * @return the steps after it; all of them when it belongs to no step of this plan
     */
    public HistoryPlan after(String job, Instant at) {
        int done = -1;
        for (int i = 0; i < steps.size(); i++) {
            HistoryStep step = steps.get(i);
            if (step.job().equals(job) && !step.at().isAfter(at)) {
                done = i;
            }
        }
        return new HistoryPlan(steps.subList(done + 1, steps.size()));
    }

    /** The first instant and so the moment at which the clock begins; {@code otherwise} for an empty plan. */
    public Instant begin(Instant otherwise) {
        return steps.isEmpty() ? otherwise : steps.get(0).at();
    }
}
