package com.aurastream.creator;

import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Measurement;
import com.aurastream.intel.archive.ArchivedPrediction;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.runtime.ItemByItem;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import java.util.List;
import java.util.Optional;

/** Grades the predictions of insights. A prediction that cannot be measured yet stays for the next run. */
final class PredictionGrader implements Grader {

    private final PredictionArchive archive;
    private final Measurements measurements;

    PredictionGrader(PredictionArchive archive, Measurements measurements) {
        this.archive = archive;
        this.measurements = measurements;
    }

    @Override
    public List<Item> grade(JobRun run) {
        return new ItemByItem(run)
                .each(archive.due(run.startedAt()), ArchivedPrediction::id, due -> List.of(grade(due, run)));
    }

    private Item grade(ArchivedPrediction due, JobRun run) {
        Measurement measurement = measurements.measure(due.prediction(), run.startedAt());
        Optional<Grade> grade = Grade.of(due.prediction(), measurement, run.startedAt());
        if (grade.isEmpty() && measurement instanceof Measurement.Pending pending) {
            return Item.done(due.id(), 0, "pending: " + pending.reason());
        }
        return grade.filter(each -> archive.grade(due.id(), each))
                .map(each -> Item.done(due.id(), 1, each.verdict() + ": " + each.reason()))
                .orElseGet(() -> Item.done(due.id(), 0, "has been graded already"));
    }
}
