package com.aurastream.playbook;

import com.aurastream.intel.analysis.playbook.GameFacts;
import com.aurastream.intel.analysis.playbook.Playbook;
import com.aurastream.intel.analysis.playbook.PlaybookComposer;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.runtime.ItemByItem;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.TrackedGames;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what is known of every game, composes the plan of it and publishes that. */
final class PlaybookJob implements Job {

    /** The job's name. */
    static final String NAME = "playbook";

    // twenty past the hour, when creator-intel, which starts at ten past, is through
    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 20 */4 * * *", ZoneOffset.UTC, Duration.ofHours(5), Duration.ofMinutes(10));

    private final TrackedGames games;
    private final DocumentCache cache;
    private final GameReader reader;
    private final OtherWords otherWords;
    private final PlaybookDocuments documents;

    PlaybookJob(
            TrackedGames games,
            DocumentCache cache,
            GameReader reader,
            OtherWords otherWords,
            PlaybookDocuments documents) {
        this.games = games;
        this.cache = cache;
        this.reader = reader;
        this.otherWords = otherWords;
        this.documents = documents;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobSchedule schedule() {
        return SCHEDULE;
    }

    /** While neither titles nor competition of any game are there, a plan would say nothing. */
    @Override
    public boolean inputsMissing() {
        return games.list().stream().noneMatch(reader::hasAnything);
    }

    @Override
    public boolean outputMissing() {
        return !cache.exists(IntelKeys.PLAYBOOK.name());
    }

    /** A game that cannot be read fails alone; without any there is no plan, and the last one stays. */
    @Override
    public JobReport run(JobRun run) {
        List<GameReading> readings = new ArrayList<>();
        List<Item> items = new ArrayList<>(new ItemByItem(run).each(games.list(), Game::slug, game -> {
            GameReading reading = reader.read(game, run.startedAt());
            readings.add(reading);
            return List.of(reading.item());
        }));
        if (readings.isEmpty()) {
            return JobReport.of(items);
        }
        long before = otherWords.callsMade();
        List<GameFacts> facts = readings.stream().map(GameReading::facts).toList();
        Playbook composed = PlaybookComposer.compose(facts, run.startedAt());
        run.checkpoint();
        OtherWords.Outcome worded = otherWords.of(composed, gameNames());
        run.checkpoint();
        documents.publish(
                worded.playbook(), readings, readings.size() == games.list().size(), run);
        items.add(Item.done(NAME, composed.strategies().size(), worded.note()));
        return new JobReport(items, Map.of("gemini.calls", otherWords.callsMade() - before));
    }

    private List<String> gameNames() {
        return games.list().stream().map(Game::name).toList();
    }
}
