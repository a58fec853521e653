package com.aurastream.creator;

import com.aurastream.intel.runtime.ItemByItem;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** Says of everything that was predicted and is due what became of it. */
final class GradePredictionsJob implements Job {

    /** The job's name. */
    static final String NAME = "grade-predictions";

    // ten minutes before the day's insight, which tells what became of the day before's
    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 20 0 * * *", ZoneOffset.UTC, Duration.ofHours(26), Duration.ofMinutes(10));

    private final List<Grader> graders;

    /** Runs these graders, one after the other; one that fails costs no other its grades. */
    GradePredictionsJob(List<Grader> graders) {
        this.graders = List.copyOf(graders);
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
        List<Item> items = new ItemByItem(run)
                .each(graders, grader -> grader.getClass().getSimpleName(), grader -> grader.grade(run));
        return JobReport.of(items.isEmpty() ? List.of(Item.done("predictions", 0, "nothing_to_do")) : items);
    }
}
