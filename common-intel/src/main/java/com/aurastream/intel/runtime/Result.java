package com.aurastream.intel.runtime;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param outcome how it ended
 * @param reason why it was not wholly a success, or {@code nothing_to_do}
 * @param items what became of each item
 * @param spent what it used of limited things
 */
record Result(RunOutcome outcome, Optional<String> reason, List<JobReport.Item> items, Map<String, Long> spent) {

    private static final int LONGEST_REASON = 500;

    static Result skipped(String reason) {
        return new Result(RunOutcome.SKIPPED, Optional.of(reason), List.of(), Map.of());
    }

    static Result failed(String reason) {
        String bounded = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        return new Result(RunOutcome.FAILED, Optional.of(bounded), List.of(), Map.of());
    }

    static Result failed(Throwable cause) {
        return failed(
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()));
    }

    /** All items failed: failed. Some: partial. None: succeeded, also when there was nothing to do. */
    static Result of(JobReport report) {
        List<JobReport.Item> failures =
                report.items().stream().filter(item -> item.error().isPresent()).toList();
        return new Result(outcome(report, failures), reason(report, failures), report.items(), report.spent());
    }

    private static RunOutcome outcome(JobReport report, List<JobReport.Item> failures) {
        if (failures.isEmpty()) {
            return RunOutcome.SUCCEEDED;
        }
        return failures.size() == report.items().size() ? RunOutcome.FAILED : RunOutcome.PARTIAL;
    }

    private static Optional<String> reason(JobReport report, List<JobReport.Item> failures) {
        if (report.items().isEmpty()) {
            return Optional.of("nothing_to_do");
        }
        return failures.stream()
                .findFirst()
                .map(first -> failures.size() + " of " + report.items().size() + " items failed, first " + first.name()
                        + ": " + first.error().orElse(""));
    }
}
