package com.aurastream.thumbnail;

import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts a game's videos where youtube-worker puts them. */
final class GameSnapshot {

    private GameSnapshot() {}

    static void publish(WorkerUnderTest worker, GameVideos videos, Instant at) {
        Document<GameVideos> document = new Document<>(
                "game-videos",
                1,
                Optional.of(videos.game()),
                Origin.SIMULATED,
                at,
                at.plus(Duration.ofMinutes(45)),
                DocumentStatus.OK,
                List.<DocumentInput>of(),
                new Method("youtube.games", 1),
                "run-0",
                videos);
        worker.bean(DocumentCache.class)
                .put(
                        IntelKeys.YOUTUBE_GAMES.name(videos.game()),
                        worker.bean(DocumentJson.class).write(document),
                        IntelKeys.YOUTUBE_GAMES.ttl(),
                        new Fence("youtube-observe", 1));
    }
}
