package com.aurastream.benchmarks.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Makes the events of a run by their numbers: the same number always gives the same event, so that nothing but numbers has to be
 * remembered.
 */
public final class EventMint {

    private static final List<String> NAMES = List.of(
            "video_idea_opened",
            "title_copied",
            "insight_read",
            "mission_accepted",
            "clip_played",
            "playbook_opened",
            "thumbnail_compared",
            "search_made");
    private static final List<String> CATEGORIES = List.of("page", "coach", "studio", "search");
    private static final int DAYS = 3;
    private static final int USERS = 5_000;
    private static final int SESSIONS = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Instant until;

    /**
     * A mint.
     *
     * @param until the events happened within the three days before
     */
    public EventMint(long seed, Instant until) {
        this.seed = seed;
        this.until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The event of a number, from 0. */
    public MintedEvent event(int number) {
        SplittableRandom random = new SplittableRandom(seed + number * MIX);
        long millis = random.nextLong(ChronoUnit.DAYS.getDuration().toMillis() * DAYS);
        return new MintedEvent(
                id(number),
                NAMES.get(skewed(random, NAMES.size())),
                CATEGORIES.get(skewed(random, CATEGORIES.size())),
                "session-" + random.nextInt(SESSIONS),
                "user-" + random.nextInt(USERS),
                until.minusMillis(millis),
                Map.of("place", random.nextInt(100), "note", "n" + Long.toHexString(random.nextLong())));
    }

    /** The id of an event: looks random, and says which event it is. */
    public String id(int number) {
        return new UUID(seed * MIX, number).toString();
    }

    /** The number of an id that this mint gave out, or -1. */
    public int number(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            boolean ours = uuid.getMostSignificantBits() == seed * MIX && uuid.getLeastSignificantBits() >= 0;
            return ours ? Math.toIntExact(uuid.getLeastSignificantBits()) : -1;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return -1;
        }
    }

    /** The body of a request with these events, in this order. */
    public String request(IntStream numbers) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "events",
                    numbers.mapToObj(this::event).map(MintedEvent::body).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int skewed(SplittableRandom random, int bound) {
        return (int) (bound * random.nextDouble() * random.nextDouble());
    }
}
