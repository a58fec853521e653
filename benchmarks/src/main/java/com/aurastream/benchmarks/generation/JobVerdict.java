package com.aurastream.benchmarks.generation;

import com.aurastream.benchmarks.generation.JobsKept.KeptAsset;
import com.aurastream.benchmarks.generation.JobsKept.KeptEvent;
import com.aurastream.benchmarks.generation.JobsKept.KeptJob;
import com.aurastream.benchmarks.generation.JobsKept.KeptPart;
import com.aurastream.benchmarks.report.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares the jobs that are kept with the orders that were taken. */
final class JobVerdict {

    private static final Set<String> ENDS = Set.of("completed", "partial", "failed", "cancelled");
    private static final int SHOWN = 5;

    private final Map<String, Order> taken;
    private final Map<String, KeptJob> jobs;
    private final Map<String, List<KeptPart>> parts;
    private final Map<String, List<KeptEvent>> events;
    private final Map<String, List<KeptAsset>> assets;

    /**
     * What there is to compare.
     *
     * @param taken the orders that were answered with a job's id, by that id
     */
    JobVerdict(
            Map<String, Order> taken,
            List<KeptJob> jobs,
            Map<String, List<KeptPart>> parts,
            Map<String, List<KeptEvent>> events,
            Map<String, List<KeptAsset>> assets) {
        this.taken = new TreeMap<>(taken);
        this.jobs = jobs.stream().collect(Collectors.toMap(KeptJob::id, Function.identity()));
        this.parts = parts;
        this.events = events;
        this.assets = assets;
    }

    /**
     * The checks.
     *
     * @param faultless whether the model made no mistakes, so that nothing may fail
     */
    List<Check> checks(boolean faultless) {
        List<Check> checks = new ArrayList<>(List.of(
                strangers(),
                offending("Every order is a job, of the parts that were ordered", this::differsFromOrder),
                offending("Every job has ended", this::isOpen),
                offending("Every job has one event of its end, and it is the last", this::endsNotOnce),
                offending("The events of every job are numbered without a gap", this::hasGap),
                offending(
                        "Every part was completed or failed once, and none after it had ended", this::partsEndNotOnce),
                offending("Every job has exactly the files of its completed parts", this::differsInFiles),
                offending("Whatever failed says why", this::failedWithoutReason)));
        if (faultless) {
            checks.add(offending("Without faults of the model every job is completed", this::isNotCompleted));
        }
        return checks;
    }

    private Check strangers() {
        Set<String> strangers = new TreeSet<>(jobs.keySet());
        strangers.removeAll(taken.keySet());
        return new Check(
                "There is no job that was not ordered, and none twice",
                strangers.isEmpty(),
                "%,d jobs of %,d orders; strangers: %s"
                        .formatted(
                                jobs.size(),
                                taken.size(),
                                strangers.stream().limit(SHOWN).toList()));
    }

    @FunctionalInterface
    private interface Offence {
        boolean isIn(String job, Order order);
    }

    private Check offending(String claim, Offence offence) {
        List<String> offenders = taken.entrySet().stream()
                .filter(entry -> offence.isIn(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new Check(
                claim,
                offenders.isEmpty(),
                offenders.isEmpty()
                        ? "%,d jobs".formatted(taken.size())
                        : "%,d are not, such as %s"
                                .formatted(
                                        offenders.size(),
                                        offenders.stream()
                                                .limit(SHOWN)
                                                .map(this::described)
                                                .toList()));
    }

    private String described(String job) {
        String state = jobs.containsKey(job) ? jobs.get(job).state() : "missing";
        return job + " " + state + " "
                + parts(job).stream().map(KeptPart::reason).distinct().toList();
    }

    private boolean differsFromOrder(String job, Order order) {
        return !jobs.containsKey(job)
                || !parts(job).stream().map(KeptPart::kind).toList().equals(order.parts());
    }

    private boolean isOpen(String job, Order order) {
        return !jobs.containsKey(job)
                || !ENDS.contains(jobs.get(job).state())
                || parts(job).stream().anyMatch(part -> !ENDS.contains(part.state()));
    }

    private boolean endsNotOnce(String job, Order order) {
        List<String> types = events(job).stream().map(KeptEvent::type).toList();
        return types.stream().filter(ENDS::contains).count() != 1
                || !jobs.containsKey(job)
                || !types.get(types.size() - 1).equals(jobs.get(job).state());
    }

    private boolean hasGap(String job, Order order) {
        List<KeptEvent> kept = events(job);
        return kept.isEmpty()
                || IntStream.range(0, kept.size())
                        .anyMatch(index -> kept.get(index).sequence() != index + 1);
    }

    /** Their number is that of the parts, and a second one of a part would be one more. */
    private boolean partsEndNotOnce(String job, Order order) {
        return ended(job, "part_completed") != parts(job, "completed")
                || ended(job, "part_failed") != parts(job, "failed");
    }

    private long ended(String job, String type) {
        return events(job).stream().filter(event -> event.type().equals(type)).count();
    }

    private long parts(String job, String state) {
        return parts(job).stream().filter(part -> part.state().equals(state)).count();
    }

    private boolean differsInFiles(String job, Order order) {
        List<String> expected = parts(job).stream()
                .filter(part -> part.state().equals("completed"))
                .flatMap(part -> Order.sizes(part.kind()).stream().map(size -> part.place() + " " + size))
                .toList();
        List<String> found = assets.getOrDefault(job, List.of()).stream()
                .map(asset -> asset.part() + " " + asset.size())
                .toList();
        return !expected.equals(found);
    }

    private boolean failedWithoutReason(String job, Order order) {
        return parts(job).stream()
                .anyMatch(part -> part.state().equals("failed") && part.reason().isBlank());
    }

    private boolean isNotCompleted(String job, Order order) {
        return !jobs.containsKey(job) || !jobs.get(job).state().equals("completed");
    }

    private List<KeptPart> parts(String job) {
        return parts.getOrDefault(job, List.of());
    }

    private List<KeptEvent> events(String job) {
        return events.getOrDefault(job, List.of());
    }

    /** How many jobs ended in each way. */
    Map<String, Long> states() {
        return jobs.values().stream()
                .collect(Collectors.groupingBy(KeptJob::state, TreeMap::new, Collectors.counting()));
    }

    /** How often parts were taken up beyond the first time. */
    long repeatedAttempts() {
        return parts.values().stream()
                .flatMap(List::stream)
                .mapToLong(part -> Math.max(0, part.attempt() - 1))
                .sum();
    }
}
