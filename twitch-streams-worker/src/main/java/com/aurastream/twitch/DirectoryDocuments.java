package com.aurastream.twitch;

import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.StreamDirectory;
import com.aurastream.intel.snapshot.TopGames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what was read and concluded into documents and publishes them. */
final class DirectoryDocuments {

    private static final Method SWEEP = new Method("twitch.directory-sweep", 1);
    private static final Method CHART = new Method("twitch.top-games", 1);
    private static final Method COMPETITION = new Method("competition.directory", 1);

    private final Publication publication;
    private final Origin origin;

    /** Documents of one origin. */
    DirectoryDocuments(Publication publication, Origin origin) {
        this.publication = publication;
        this.origin = origin;
    }

    /** Publishes a game's directory. */
    void directory(Game game, StreamDirectory directory, JobRun run) {
        DocumentStatus status = directory.coverage().complete() ? DocumentStatus.OK : DocumentStatus.PARTIAL;
        List<DocumentInput> inputs = List.of(read("helix/streams", run, directory.streams()));
        publication.publish(
                IntelKeys.TWITCH_STREAMS,
                game.twitchId(),
                game.slug(),
                document(IntelKeys.TWITCH_STREAMS, Optional.of(game.slug()), status, inputs, SWEEP, run, directory),
                fence(run));
    }

    /**
     * Publishes a game's competition.
     *
     * @param history the readings that it rests on, oldest first
     */
    void competition(
            Game game, StreamDirectory directory, List<DirectorySample> history, Competition competition, JobRun run) {
        List<DocumentInput> inputs = new ArrayList<>();
        inputs.add(read(IntelKeys.TWITCH_STREAMS.name(game.twitchId()), run, directory.streams()));
        newest(history).ifPresent(asOf -> inputs.add(new DocumentInput("directory_sample", asOf, history.size())));
        publication.publish(
                IntelKeys.COMPETITION,
                game.slug(),
                game.slug(),
                document(
                        IntelKeys.COMPETITION,
                        Optional.of(game.slug()),
                        DocumentStatus.of(
                                competition.sufficient(), directory.coverage().complete()),
                        inputs,
                        COMPETITION,
                        run,
                        competition),
                fence(run));
    }

    /** Publishes the chart of the most-watched categories. */
    void topGames(TopGames games, JobRun run) {
        List<DocumentInput> inputs =
                List.of(read("helix/games/top", run, games.games().size()));
        publication.publish(
                IntelKeys.TWITCH_TOP_GAMES,
                document(IntelKeys.TWITCH_TOP_GAMES, Optional.empty(), DocumentStatus.OK, inputs, CHART, run, games),
                fence(run));
    }

    private <T> Document<T> document(
            DocumentKey<T> key,
            Optional<String> game,
            DocumentStatus status,
            List<DocumentInput> inputs,
            Method method,
            JobRun run,
            T data) {
        return key.document(game, origin, run.startedAt(), status, inputs, method, run.id(), data);
    }

    private static DocumentInput read(String key, JobRun run, int items) {
        return new DocumentInput(key, run.startedAt(), items);
    }

    private static Optional<Instant> newest(List<DirectorySample> history) {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.get(history.size() - 1).observedAt());
    }

    private static Fence fence(JobRun run) {
        return new Fence(run.job(), run.fence());
    }
}
