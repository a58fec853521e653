package com.aurastream.clipradar;

import com.aurastream.intel.analysis.clip.ClipRecap;
import com.aurastream.intel.analysis.clip.ClipRecapAnalyzer;
import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.ItemByItem;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.snapshot.ClipHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Sums up yesterday, and every earlier day that has clips but no recap. A recap rests only on what was known soon after its day, so
 * one that is made late says the same as one made on time.
 */
final class ClipRecapJob implements Job {

    /** The job's name. */
    static final String NAME = "clip-recap";

    /** Longer than a run of the other job may take: what it read before is in the archive by now. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(10);

    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 0 6 * * *", ZoneOffset.UTC, Duration.ofHours(26), Duration.ofMinutes(10));

    private final ClipArchive clips;
    private final DocumentArchive archive;
    private final ClipDocuments documents;
    private final ClipRadarSettings settings;
    private final Clock clock;

    ClipRecapJob(
            ClipArchive clips,
            DocumentArchive archive,
            ClipDocuments documents,
            ClipRadarSettings settings,
            Clock clock) {
        this.clips = clips;
        this.archive = archive;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
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
        Instant now = run.startedAt();
        LocalDate newest = newestOver(now);
        List<LocalDate> days = IntStream.iterate(settings.recapDays() - 1, back -> back >= 0, back -> back - 1)
                .mapToObj(newest::minusDays)
                .filter(day -> !exists(day, now))
                .toList();
        return JobReport.of(new ItemByItem(run).each(days, LocalDate::toString, day -> recap(day, run)));
    }

    /** The newest day that is over has clips and no recap. */
    @Override
    public boolean outputMissing() {
        Instant now = clock.instant();
        LocalDate day = newestOver(now);
        return !exists(day, now) && !clips.categories(day).isEmpty();
    }

    private List<Item> recap(LocalDate day, JobRun run) {
        List<String> categories = clips.categories(day);
        if (categories.isEmpty()) {
            return List.of(Item.done(day.toString(), 0, "no clip of that day is known"));
        }
        Map<String, List<ClipHistory>> byCategory = new TreeMap<>();
        for (String gameId : categories) {
            run.checkpoint();
            byCategory.put(gameId, clips.ofDay(gameId, day, knownBy(day), settings.recapClips()));
        }
        List<ClipHistory> all =
                byCategory.values().stream().flatMap(Collection::stream).toList();
        ClipRecap recap = ClipRecapAnalyzer.recap(day, byCategory);
        if (all.isEmpty()) {
            documents.recap(recap, all, DocumentStatus.INSUFFICIENT_SAMPLE, run);
            return List.of(
                    Item.done(day.toString(), 0, "insufficient_sample: its clips were first read after the cut-off"));
        }
        boolean whole = byCategory.values().stream().allMatch(some -> some.size() < settings.recapClips())
                && DayWatch.isWhole(day, all, settings.known());
        documents.recap(recap, all, whole ? DocumentStatus.OK : DocumentStatus.PARTIAL, run);
        return List.of(
                whole
                        ? Item.done(day.toString(), all.size())
                        : Item.done(day.toString(), all.size(), "partial: the day was not watched from end to end"));
    }

    private boolean exists(LocalDate day, Instant now) {
        return archive.latest(IntelKeys.CLIP_RECAP.kind().name(), day.toString(), now)
                .isPresent();
    }

    private static Instant knownBy(LocalDate day) {
        return ClipRecapAnalyzer.cutOff(day).minus(ON_THE_WAY);
    }

    /** The newest day of which nothing can be added any more. */
    private static LocalDate newestOver(Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return ClipRecapAnalyzer.cutOff(yesterday).isAfter(now) ? yesterday.minusDays(1) : yesterday;
    }
}
