package com.aurastream.coachcleanup;

import com.aurastream.intel.coach.CoachRules;
import com.aurastream.intel.coach.CoachSummary;
import com.aurastream.intel.runtime.DryRun;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Clears away the coach sessions that are over, and keeps their summaries. */
final class CoachCleanupJob implements Job, DryRun {

    /** The job's name. */
    static final String NAME = "coach-cleanup";

    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 */5 * * * *", ZoneOffset.UTC, Duration.ofMinutes(20), Duration.ofMinutes(4));

    private final SessionSweep sweep;
    private final CoachRules rules;
    private final SessionMeters meters;

    CoachCleanupJob(SessionSweep sweep, CoachRules rules, SessionMeters meters) {
        this.sweep = sweep;
        this.rules = rules;
        this.meters = meters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobSchedule schedule() {
        return SCHEDULE;
    }

    /** An item for each way in which sessions were cleared away, and one that failed for those that could not be. */
    @Override
    public JobReport run(JobRun run) {
        Swept swept = sweep.sweep(rules.idleSince(run.startedAt()), run::checkpoint);
        meters.count(swept);
        return JobReport.of(items(swept));
    }

    @Override
    public void dryRun(Instant at, Consumer<String> lines) {
        Swept would = sweep.dryRun(rules.idleSince(at), summary -> lines.accept(line(summary)));
        lines.accept("would clear away " + (would.idle() + would.ended()) + " sessions: " + would.idle() + " idle, "
                + would.ended() + " ended by their creator; and " + would.lost()
                + " entries of sessions that are lost");
    }

    private static String line(CoachSummary summary) {
        return "would clear away session " + summary.id() + " of creator " + summary.creator() + ", last activity "
                + summary.lastActivityAt() + ", " + summary.messages() + " messages, "
                + switch (summary.ending()) {
                    case IDLE -> "idle";
                    case CREATOR -> "ended by its creator";
                };
    }

    private static List<Item> items(Swept swept) {
        List<Item> items = new ArrayList<>();
        if (swept.idle() > 0) {
            items.add(Item.done("idle", swept.idle()));
        }
        if (swept.ended() > 0) {
            items.add(Item.done("ended", swept.ended()));
        }
        if (swept.lost() > 0) {
            items.add(Item.done("lost", swept.lost(), "in the index and nowhere else, so there is no summary of them"));
        }
        if (swept.unkept() > 0) {
            items.add(
                    Item.failed("unkept", "the archive refuses " + swept.unkept() + " summaries; the log names them"));
        }
        return items;
    }
}
