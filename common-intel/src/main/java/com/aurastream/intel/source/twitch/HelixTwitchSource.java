package com.aurastream.intel.source.twitch;

import com.aurastream.intel.snapshot.LiveStream;
import com.aurastream.intel.snapshot.TopGames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Twitch by its Helix API. */
final class HelixTwitchSource implements TwitchSource {

    private static final String PAGE_SIZE = "100";

    private final HelixClient helix;
    private final int pageBound;

    /**
     * A source on Helix.
     *
     * @param pageBound how many pages a sweep reads at most
     */
    HelixTwitchSource(HelixClient helix, int pageBound) {
        this.helix = helix;
        this.pageBound = pageBound;
    }

    @Override
    public DirectorySweep directory(String gameId) {
        HelixPaging.Sweep<LiveStream> sweep =
                HelixPaging.sweep(cursor -> streams(gameId, cursor), LiveStream::id, pageBound);
        return new DirectorySweep(sweep.items(), sweep.coverage());
    }

    @Override
    public TopGames topGames(int limit) {
        return new TopGames(HelixJson.topGames(helix.get("games/top", Map.of("first", List.of(String.valueOf(limit)))))
                .items());
    }

    @Override
    public long pointsSpent() {
        return helix.pointsSpent();
    }

    private HelixPage<LiveStream> streams(String gameId, Optional<String> cursor) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("game_id", List.of(gameId));
        query.put("first", List.of(PAGE_SIZE));
        cursor.ifPresent(after -> query.put("after", List.of(after)));
        return HelixJson.streams(helix.get("streams", query));
    }
}
