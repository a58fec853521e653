package com.aurastream.twitch;

import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.competition.CompetitionAnalyzer;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.StreamDirectory;
import com.aurastream.intel.source.twitch.DirectorySweep;
import com.aurastream.intel.source.twitch.TwitchSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads one game's directory, keeps the reading and publishes what follows from it. A partial sweep is always kept as a
 * reading, but does not take the place of a complete directory that is still fresh.
 */
final class GameDirectories {

    private final TwitchSource twitch;
    private final StreamArchive archive;
    private final DocumentCache cache;
    private final DirectoryDocuments documents;
    private final Duration historyLength;

    /**
     * On the given source and stores.
     *
     * @param historyLength how far back the readings reach that competition rests on
     */
    GameDirectories(
            TwitchSource twitch,
            StreamArchive archive,
            DocumentCache cache,
            DirectoryDocuments documents,
            Duration historyLength) {
        this.twitch = twitch;
        this.archive = archive;
        this.cache = cache;
        this.documents = documents;
        this.historyLength = historyLength;
    }

    /** Collects a game; an empty directory leaves everything as it was. */
    Item collect(Game game, JobRun run) {
        DirectorySweep sweep = twitch.directory(game.twitchId());
        if (sweep.streams().isEmpty()) {
            return Item.done(game.slug(), 0, "Twitch lists no stream; what was published stays");
        }
        StreamDirectory directory = DirectoryDigest.directory(game, sweep);
        archive.save(game.slug(), DirectoryDigest.sample(directory, run.startedAt()));
        if (!directory.coverage().complete() && completeOneIsFresh(game, run.startedAt())) {
            return Item.done(
                    game.slug(),
                    directory.streams(),
                    partial(directory) + "; the complete directory published before stays");
        }
        documents.directory(game, directory, run);
        publishCompetition(game, directory, run);
        return directory.coverage().complete()
                ? Item.done(game.slug(), directory.streams())
                : Item.done(game.slug(), directory.streams(), partial(directory));
    }

    private void publishCompetition(Game game, StreamDirectory directory, JobRun run) {
        Instant now = run.startedAt();
        List<DirectorySample> history = archive.history(game.slug(), now.minus(historyLength));
        Competition competition = CompetitionAnalyzer.analyze(directory, history, now);
        documents.competition(game, directory, history, competition, run);
    }

    private boolean completeOneIsFresh(Game game, Instant now) {
        return cache.find(IntelKeys.TWITCH_STREAMS, IntelKeys.TWITCH_STREAMS.name(game.twitchId()))
                .filter(document -> isCompleteAndFresh(document, now))
                .isPresent();
    }

    private static boolean isCompleteAndFresh(Document<?> document, Instant now) {
        return document.status() == DocumentStatus.OK && now.isBefore(document.freshUntil());
    }

    private static String partial(StreamDirectory directory) {
        return "partial sweep: it ended after " + directory.coverage().pages() + " pages before Twitch said so";
    }
}
