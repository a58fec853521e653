package com.aurastream.creator;

import com.aurastream.intel.analysis.insight.DailyInsight;
import com.aurastream.intel.analysis.insight.DailyInsight.Insight;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.publication.OvertakenException;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.runtime.RunStoppedException;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.TrackedGames;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one thing a day about each game and one about all, and makes what missions are chosen from. */
final class DailyInsightJob implements Job {

    /** The job's name. */
    static final String NAME = "daily-insight";

    private static final Logger LOG = LoggerFactory.getLogger(DailyInsightJob.class);
    // twenty minutes after the day's first analyses
    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 30 0 * * *", ZoneOffset.UTC, Duration.ofHours(26), Duration.ofMinutes(10));

    private final TrackedGames games;
    private final DocumentCache cache;
    private final GameDocumentReader reader;
    private final InsightOfDay insights;
    private final InsightPublisher publisher;
    private final MissionMaterial missions;
    private final BooleanSupplier analysed;
    private final Clock clock;

    /**
     * On the given parts.
     *
     * @param analysed whether a run of the analyses was ever finished; before, some games would be there and others not
     * @param clock the clock, for knowing which day's insight ought to be there
     */
    DailyInsightJob(
            TrackedGames games,
            DocumentCache cache,
            InsightOfDay insights,
            InsightPublisher publisher,
            MissionMaterial missions,
            BooleanSupplier analysed,
            Clock clock) {
        this.games = games;
        this.cache = cache;
        this.reader = new GameDocumentReader(cache);
        this.insights = insights;
        this.publisher = publisher;
        this.missions = missions;
        this.analysed = analysed;
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
        LocalDate date = InsightDay.of(run.startedAt());
        List<Document<DailyInsight>> told = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Game game : games.list()) {
            run.checkpoint();
            items.add(attempt(game.slug(), () -> tell(game, date, run, told)));
        }
        run.checkpoint();
        if (!told.isEmpty()) {
            items.add(attempt(InsightPublisher.ALL, () -> tellOverall(told, date, run)));
        }
        return JobReport.of(items);
    }

    /** Before the first analyses are done there is nothing to choose from. */
    @Override
    public boolean inputsMissing() {
        return !analysed.getAsBoolean() || games.list().stream().noneMatch(reader::hasInputs);
    }

    /** A game of which nothing is known cannot have an insight, so its absence is not a gap. */
    @Override
    public boolean outputMissing() {
        List<String> known =
                games.list().stream().filter(reader::hasInputs).map(Game::slug).toList();
        return !known.isEmpty()
                && (lacksInsight(InsightPublisher.ALL)
                        || known.stream().anyMatch(slug -> lacksInsight(slug) || lacksMissions(slug)));
    }

    private Item tell(Game game, LocalDate date, JobRun run, List<Document<DailyInsight>> told) {
        if (!reader.hasInputs(game)) {
            return Item.done(game.slug(), 0, "nothing is known of its videos; what was published stays");
        }
        GameDocuments documents = reader.read(game, run.startedAt());
        Document<DailyInsight> insight = insights.ofGame(documents, date, run);
        publisher.publish(game.slug(), insight, run);
        told.add(insight);
        int candidates = missions.publish(documents, run);
        return Item.done(game.slug(), 1, summary(insight) + "; " + candidates + " missions");
    }

    private Item tellOverall(List<Document<DailyInsight>> told, LocalDate date, JobRun run) {
        Document<DailyInsight> insight = insights.overall(told, date, run);
        publisher.publish(InsightPublisher.ALL, insight, run);
        return Item.done(InsightPublisher.ALL, 1, summary(insight));
    }

    private static String summary(Document<DailyInsight> insight) {
        return insight.data()
                .insight()
                .map(Insight::subject)
                .orElseGet(() -> "nothing stands out (" + insight.status() + ")");
    }

    private boolean lacksInsight(String subject) {
        String date = InsightDay.of(clock.instant()).toString();
        return !cache.exists(IntelKeys.DAILY_INSIGHT.name(date, subject));
    }

    private boolean lacksMissions(String slug) {
        return !cache.exists(IntelKeys.MISSION_CANDIDATES.name(slug));
    }

    private static Item attempt(String name, Supplier<Item> work) {
        try {
            return work.get();
        } catch (OvertakenException | RunStoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{}: {} failed, what was published stays: {}", NAME, name, e.toString(), e);
            return Item.failed(name, String.valueOf(e.getMessage()));
        }
    }
}
