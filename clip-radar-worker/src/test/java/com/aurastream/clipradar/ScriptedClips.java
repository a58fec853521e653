package com.aurastream.clipradar;

import com.aurastream.intel.snapshot.Clip;
import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.twitch.ClipSource;
import com.aurastream.intel.source.twitch.ClipSweep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A Twitch whose clips a test makes, counts and deletes; it lists at most a given number per window. */
final class ScriptedClips implements ClipSource {

    /**
     * A window that was asked for.
     *
     * @param gameId of which category
     * @param from its start
     * @param until its end
     */
    record Asked(String gameId, Instant from, Instant until) {

        Duration length() {
            return Duration.between(from, until);
        }
    }

    private final Clock clock;
    private final Map<String, Clip> clips = new TreeMap<>();
    private final Map<String, Long> views = new TreeMap<>();
    private final Set<String> unlisted = new HashSet<>();
    private final Map<String, String> mixedUp = new TreeMap<>();
    private final Set<String> down = new HashSet<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<List<String>> lookups = new ArrayList<>();
    private int most = Integer.MAX_VALUE;
    private boolean lookupsFail;
    private boolean lookupsAreEmpty;
    private boolean endless;
    private long spent;

    ScriptedClips(Clock clock) {
        this.clock = clock;
    }

    static Clip clip(String id, String gameId, Instant createdAt) {
        return new Clip(
                id,
                "https://clips.twitch.tv/" + id,
                "b-" + id,
                "Streamer",
                "u-" + id,
                "Clipper",
                Optional.empty(),
                Optional.empty(),
                gameId,
                "en",
                "title of " + id,
                createdAt,
                Duration.ofSeconds(30),
                "https://clips.example/" + id + ".jpg");
    }

    static List<String> ids(Collection<ObservedClip> observed) {
        return observed.stream().map(one -> one.clip().id()).toList();
    }

    void add(String id, String gameId, Instant createdAt, long count) {
        clips.put(id, clip(id, gameId, createdAt));
        views.put(id, count);
    }

    /** From now on there are no clips. */
    void forget() {
        clips.clear();
    }

    void count(String id, long count) {
        views.put(id, count);
    }

    void delete(String id) {
        clips.remove(id);
    }

    void leaveOut(String id) {
        unlisted.add(id);
    }

    /** Asked for one category it lists another one's clips. */
    void mixUp(String asked, String listed) {
        mixedUp.put(asked, listed);
    }

    void goesDownFor(String gameId) {
        down.add(gameId);
    }

    void listsAtMost(int perWindow) {
        most = perWindow;
    }

    void lookupsFail(boolean fail) {
        lookupsFail = fail;
    }

    void lookupsAreEmpty(boolean empty) {
        lookupsAreEmpty = empty;
    }

    /** From now on every window brings a thousand clips that were never there before, and no end. */
    void neverEnds() {
        endless = true;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<List<String>> lookups() {
        return List.copyOf(lookups);
    }

    @Override
    public ClipSweep madeBetween(String gameId, Instant from, Instant until) {
        spent++;
        asked.add(new Asked(gameId, from, until));
        if (down.contains(gameId)) {
            throw new SourceException.Unavailable("twitch", "clips answered 503", null);
        }
        if (endless) {
            return sweep(
                    IntStream.range(0, 1_200)
                            .mapToObj(i -> endless(gameId, from, i))
                            .toList(),
                    false);
        }
        List<ObservedClip> made = clips.values().stream()
                .filter(clip ->
                        clip.gameId().equals(mixedUp.getOrDefault(gameId, gameId)) && !unlisted.contains(clip.id()))
                .filter(clip ->
                        !clip.createdAt().isBefore(from) && clip.createdAt().isBefore(until))
                .map(this::observed)
                .sorted(Comparator.comparingLong(
                        (ObservedClip o) -> -o.reading().views()))
                .toList();
        return sweep(made.stream().limit(most).toList(), made.size() <= most);
    }

    @Override
    public List<ObservedClip> byId(Collection<String> ids) {
        spent++;
        lookups.add(List.copyOf(ids));
        if (lookupsFail) {
            throw new SourceException.Unavailable("twitch", "clips answered 503", null);
        }
        return lookupsAreEmpty
                ? List.of()
                : ids.stream()
                        .filter(clips::containsKey)
                        .map(clips::get)
                        .map(this::observed)
                        .toList();
    }

    @Override
    public long pointsSpent() {
        return spent;
    }

    private static ClipSweep sweep(List<ObservedClip> observed, boolean complete) {
        return new ClipSweep(observed, new Coverage(1, observed.size(), 0, complete));
    }

    private ObservedClip endless(String gameId, Instant from, int i) {
        return new ObservedClip(
                clip("endless-" + asked.size() + "-" + i, gameId, from), new ClipReading(clock.instant(), i));
    }

    private ObservedClip observed(Clip clip) {
        return new ObservedClip(clip, new ClipReading(clock.instant(), views.getOrDefault(clip.id(), 0L)));
    }
}
