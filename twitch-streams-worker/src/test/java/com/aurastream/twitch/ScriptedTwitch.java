package com.aurastream.twitch;

import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.LiveStream;
import com.aurastream.intel.snapshot.TopGames;
import com.aurastream.intel.snapshot.TopGames.TopGame;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.twitch.DirectorySweep;
import com.aurastream.intel.source.twitch.TwitchSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A Twitch that says what a test tells it; without being told anything its directories have 30 streams. */
final class ScriptedTwitch implements TwitchSource {

    private final Map<String, DirectorySweep> sweeps = new HashMap<>();
    private final Set<String> down = new HashSet<>();
    private List<TopGame> chart = List.of(new TopGame(1, "509658", "Just Chatting", "box"));
    private long spent;

    static LiveStream stream(String id, long viewers, String language) {
        return new LiveStream(
                id,
                "user-" + id,
                "login",
                "Name",
                "27471",
                "title",
                viewers,
                Instant.parse("2026-11-23T10:00:00Z"),
                language,
                "",
                List.of(),
                false);
    }

    void directoryOf(String gameId, int streams, boolean complete) {
        sweeps.put(gameId, sweep(streams, complete));
    }

    void goesDownFor(String gameId) {
        down.add(gameId);
    }

    void chartIs(List<TopGame> games) {
        chart = games;
    }

    @Override
    public DirectorySweep directory(String gameId) {
        spent++;
        if (down.contains(gameId)) {
            throw new SourceException.Unavailable("twitch", "streams answered 503", null);
        }
        return sweeps.computeIfAbsent(gameId, id -> sweep(30, true));
    }

    @Override
    public TopGames topGames(int limit) {
        spent++;
        if (down.contains("top")) {
            throw new SourceException.Malformed("twitch", "games/top answered nonsense", null);
        }
        return new TopGames(chart.stream().limit(limit).toList());
    }

    @Override
    public long pointsSpent() {
        return spent;
    }

    private static DirectorySweep sweep(int streams, boolean complete) {
        return new DirectorySweep(
                IntStream.rangeClosed(1, streams)
                        .mapToObj(i -> stream("s" + i, i, "en"))
                        .toList(),
                new Coverage(1, streams, 0, complete));
    }
}
