package com.aurastream.benchmarks.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.benchmarks.generation.JobsKept.KeptAsset;
import com.aurastream.benchmarks.generation.JobsKept.KeptEvent;
import com.aurastream.benchmarks.generation.JobsKept.KeptJob;
import com.aurastream.benchmarks.generation.JobsKept.KeptPart;
import com.aurastream.benchmarks.report.Check;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One order of an emote, which is job J: one part, three files. Each test spoils one thing. */
class JobVerdictTests {

    private static final Instant AT = Instant.parse("2026-11-23T20:00:00Z");

    private final List<KeptJob> jobs = new ArrayList<>(List.of(new KeptJob("J", "k", "completed")));
    private final List<KeptPart> parts = new ArrayList<>(List.of(new KeptPart("J", 0, "emote", "completed", 1, "")));
    private final List<KeptEvent> events = new ArrayList<>(events("queued", "started", "part_completed", "completed"));
    private final List<KeptAsset> assets =
            new ArrayList<>(List.of(asset(0, "112x112"), asset(1, "56x56"), asset(2, "28x28")));

    private static List<KeptEvent> events(String... types) {
        return Stream.iterate(0, number -> number < types.length, number -> number + 1)
                .map(number -> new KeptEvent("J", number + 1, AT, types[number]))
                .toList();
    }

    private static KeptAsset asset(int place, String size) {
        return new KeptAsset("J", 0, place, "emote-" + size + ".png", "00", size, 1);
    }

    private List<String> failed() {
        Map<String, Order> taken = Map.of("J", new Order(0, false, "emote", List.of("emote")));
        JobVerdict verdict = new JobVerdict(taken, jobs, Map.of("J", parts), Map.of("J", events), Map.of("J", assets));
        return verdict.checks(true).stream()
                .filter(check -> !check.held())
                .map(Check::claim)
                .toList();
    }

    private void happened(String... types) {
        events.clear();
        events.addAll(events(types));
    }

    @Test
    void aJobThatEndedOnceWithItsFilesIsInOrder() {
        assertThat(failed()).isEmpty();
    }

    @Test
    void aSecondEndIsFound() {
        happened("queued", "started", "part_completed", "completed", "completed");
        assertThat(failed()).containsExactly("Every job has one event of its end, and it is the last");
    }

    @Test
    void anythingAfterTheEndIsFound() {
        happened("queued", "started", "part_completed", "completed", "progress");
        assertThat(failed()).containsExactly("Every job has one event of its end, and it is the last");
    }

    @Test
    void aPartThatWasCompletedTwiceIsFound() {
        happened("queued", "started", "part_completed", "part_completed", "completed");
        assertThat(failed()).containsExactly("Every part was completed or failed once, and none after it had ended");
    }

    @Test
    void aGapInTheEventsIsFound() {
        events.remove(1);
        assertThat(failed()).containsExactly("The events of every job are numbered without a gap");
    }

    @Test
    void aJobThatHangsIsFound() {
        jobs.set(0, new KeptJob("J", "k", "running"));
        parts.set(0, new KeptPart("J", 0, "emote", "running", 3, ""));
        happened("queued", "started");
        assets.clear();
        assertThat(failed())
                .containsExactly(
                        "Every job has ended",
                        "Every job has one event of its end, and it is the last",
                        "Without faults of the model every job is completed");
    }

    @Test
    void aFileTooFewOrTooManyIsFound() {
        assets.remove(2);
        assertThat(failed()).containsExactly("Every job has exactly the files of its completed parts");
        assets.add(asset(2, "28x28"));
        assets.add(asset(3, "28x28"));
        assertThat(failed()).containsExactly("Every job has exactly the files of its completed parts");
    }

    @Test
    void aJobThatNobodyOrderedIsFound() {
        jobs.add(new KeptJob("X", "other", "completed"));
        assertThat(failed()).containsExactly("There is no job that was not ordered, and none twice");
    }

    @Test
    void aJobThatIsGoneIsFound() {
        jobs.clear();
        assertThat(failed()).contains("Every order is a job, of the parts that were ordered", "Every job has ended");
    }

    @Test
    void aFailureWithoutAReasonIsFound() {
        jobs.set(0, new KeptJob("J", "k", "failed"));
        parts.set(0, new KeptPart("J", 0, "emote", "failed", 6, " "));
        happened("queued", "started", "part_failed", "failed");
        assets.clear();
        assertThat(failed())
                .containsExactly("Whatever failed says why", "Without faults of the model every job is completed");
    }
}
