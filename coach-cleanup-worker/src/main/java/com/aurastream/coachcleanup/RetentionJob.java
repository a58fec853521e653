package com.aurastream.coachcleanup;

import com.aurastream.intel.archive.Holding;
import com.aurastream.intel.archive.Holdings;
import com.aurastream.intel.archive.RetentionArchive;
import com.aurastream.intel.archive.RetentionArchive.Purge;
import com.aurastream.intel.archive.RetentionArchive.Removed;
import com.aurastream.intel.archive.RetentionRules;
import com.aurastream.intel.asset.AssetStore;
import com.aurastream.intel.runtime.ItemByItem;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Deletes what is too old, holding by holding and portion by portion; whatever a run does not get to, the next one does. */
final class RetentionJob implements Job {

    /** The job's name. */
    static final String NAME = "retention";

    // between the jobs of half past and of the full hour, when nothing else of the day runs
    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 40 3 * * *", ZoneOffset.UTC, Duration.ofHours(26), Duration.ofMinutes(30));

    private final RetentionArchive archive;
    private final RetentionRules rules;
    private final AssetStore files;
    private final int portion;

    RetentionJob(RetentionArchive archive, RetentionRules rules, AssetStore files, int portion) {
        this.archive = archive;
        this.rules = rules;
        this.files = files;
        this.portion = portion;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public JobReport run(JobRun run) {
        return JobReport.of(new ItemByItem(run).each(Holdings.all(), Holding::name, holding -> purge(holding, run)));
    }

    private List<Item> purge(Holding holding, JobRun run) {
        Optional<Instant> cutOff = rules.cutOff(holding.dataClass(), run.startedAt());
        if (cutOff.isEmpty()) {
            return List.of();
        }
        Purge purge = new Purge(run.id(), rules.policy(), cutOff.get(), run.startedAt());
        long removed = removeAll(holding, purge, run);
        archive.finish(holding, purge);
        return List.of(Item.done(holding.name(), removed));
    }

    private long removeAll(Holding holding, Purge purge, JobRun run) {
        long removed = 0;
        Removed some;
        do {
            run.checkpoint();
            some = removeSome(holding, purge);
            removed += some.rows();
        } while (some.more());
        return removed;
    }

    private Removed removeSome(Holding holding, Purge purge) {
        return holding.removal() instanceof Holding.Files
                ? archive.removeFiles(holding, purge, portion, files::remove)
                : archive.removeSome(holding, purge, portion);
    }
}
