package com.aurastream.compose.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A job's runs, held to a schedule of equal steps from the full minute on.
 *
 * @param runs those that did the work, oldest first
 * @param step between two moments at which the job is due; divides a minute
 */
public record Schedule(List<Run> runs, Duration step) {

    /** Puts the runs in order. */
    public Schedule {
        runs = runs.stream().sorted(Comparator.comparing(Run::started)).toList();
    }

    /**
     * A run that held the job's lock.
     *
     * @param fence of the run
     * @param trigger what started it
     * @param instance the process that carried it out
     * @param started its start
     * @param finished its end
     */
    public record Run(long fence, String trigger, String instance, Instant started, Instant finished) {}

    private static final Set<String> TO_THE_END = Set.of("succeeded", "partial", "failed");

    /** Reads the runs as the gateway tells them. Only those count that were carried out: a skipped one says that another was at it. */
    public static Schedule of(JsonNode answer, Instant since, Duration step) {
        List<Run> runs = new ArrayList<>();
        for (JsonNode run : answer.path("runs")) {
            Instant started = Instant.parse(run.path("startedAt").asText());
            boolean worked = TO_THE_END.contains(run.path("outcome").asText());
            if (worked && !started.isBefore(since)) {
                runs.add(new Run(
                        run.path("fence").asLong(),
                        run.path("trigger").asText(),
                        run.path("instance").asText(),
                        started,
                        Instant.parse(run.path("finishedAt").asText())));
            }
        }
        return new Schedule(runs, step);
    }

    /** What is wrong: a moment that was worked off twice, two runs at once, a fence that does not grow. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        bySlot().forEach((slot, of) -> {
            if (of.size() > 1) {
                faults.add("due at %s, it ran %d times: %s".formatted(slot, of.size(), of));
            }
        });
        for (int index = 1; index < runs.size(); index++) {
            Run before = runs.get(index - 1);
            Run run = runs.get(index);
            if (run.started().isBefore(before.finished()) || run.fence() <= before.fence()) {
                faults.add("%s and %s are not one after the other".formatted(before, run));
            }
        }
        return faults;
    }

    /** The runs by the moment at which each was due. */
    public Map<Instant, List<Run>> bySlot() {
        return runs.stream().collect(Collectors.groupingBy(this::slot, TreeMap::new, Collectors.toList()));
    }

    private Instant slot(Run run) {
        long seconds = run.started().getEpochSecond();
        return Instant.ofEpochSecond(seconds - seconds % step.toSeconds());
    }
}
