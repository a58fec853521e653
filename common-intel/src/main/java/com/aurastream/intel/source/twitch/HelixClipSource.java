package com.aurastream.intel.source.twitch;

import com.aurastream.intel.snapshot.ObservedClip;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clips by the Helix API. */
final class HelixClipSource implements ClipSource {

    private static final String PAGE_SIZE = "100";
    private static final int IDS_AT_ONCE = 100;

    private final HelixClient helix;
    private final Clock clock;
    private final int pageBound;

    /**
     * A source on Helix.
     *
     * @param pageBound how many pages a sweep reads at most
     */
    HelixClipSource(HelixClient helix, Clock clock, int pageBound) {
        this.helix = helix;
        this.clock = clock;
        this.pageBound = pageBound;
    }

    @Override
    public ClipSweep madeBetween(String gameId, Instant from, Instant until) {
        HelixPaging.Sweep<ObservedClip> sweep = HelixPaging.sweep(
                cursor -> page(gameId, from, until, cursor),
                observed -> observed.clip().id(),
                pageBound);
        return new ClipSweep(sweep.items(), sweep.coverage());
    }

    @Override
    public List<ObservedClip> byId(Collection<String> ids) {
        List<String> all = ids.stream().distinct().toList();
        List<ObservedClip> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE));
            found.addAll(HelixJson.clips(helix.get("clips", Map.of("id", some)), clock.instant())
                    .items());
        }
        return List.copyOf(found);
    }

    @Override
    public long pointsSpent() {
        return helix.pointsSpent();
    }

    private HelixPage<ObservedClip> page(String gameId, Instant from, Instant until, Optional<String> cursor) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("game_id", List.of(gameId));
        query.put("started_at", List.of(minute(from).toString()));
        query.put("ended_at", List.of(minuteAfter(until).toString()));
        query.put("first", List.of(PAGE_SIZE));
        cursor.ifPresent(after -> query.put("after", List.of(after)));
        return HelixJson.clips(helix.get("clips", query), clock.instant());
    }

    /** Helix ignores seconds, so that an end within a minute would lose the clips of that minute. */
    private static Instant minuteAfter(Instant instant) {
        Instant minute = minute(instant);
        return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
