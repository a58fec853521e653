package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.snapshot.Clip;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ClipReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A clip with counts that never fall, as far as they were known at some moment.
 *
 * <ul>
 *   <li>A reading below both of its neighbours, the later of which is no lower than the earlier, is a stale answer and left out.
 *   <li>Any other fall is a correction by Twitch: what was read before counts as no more than what was read after it.
 * </ul>
 *
 * @param clip the clip
 * @param readings at least one, oldest first, views never falling
 */
record ClipTrack(Clip clip, List<ClipReading> readings) {

    /** Readings closer together than this are not compared: what they differ by is mostly chance. */
    static final Duration LEAST_APART = Duration.ofMinutes(4);

    /** Order of clips in time; total, since ids are unique. */
    static final Comparator<ClipTrack> BY_CREATION =
            Comparator.comparing(ClipTrack::createdAt).thenComparing(ClipTrack::id);

    /** Most views first. */
    static final Comparator<ClipTrack> MOST_WATCHED =
            Comparator.comparingLong((ClipTrack t) -> -t.views()).thenComparing(BY_CREATION);

    /**
     * The clips that were made by a moment and had been read by then, each once, by creation.
     *
     * @param histories in any order; of a clip that is in it several times all readings count
     * @param at later readings are not seen
     */
    static List<ClipTrack> by(Instant at, Collection<ClipHistory> histories) {
        Map<String, List<ClipHistory>> byId = new TreeMap<>();
        for (ClipHistory history : histories) {
            byId.computeIfAbsent(history.clip().id(), id -> new ArrayList<>(1)).add(history);
        }
        List<ClipTrack> tracks = new ArrayList<>(byId.size());
        for (List<ClipHistory> same : byId.values()) {
            ClipHistory history = same.size() == 1 ? same.get(0) : merged(same);
            if (!history.clip().createdAt().isAfter(at)) {
                of(history, at).ifPresent(tracks::add);
            }
        }
        tracks.sort(BY_CREATION);
        return tracks;
    }

    private static Optional<ClipTrack> of(ClipHistory history, Instant at) {
        List<ClipReading> readings = withoutStale(history.readings().stream()
                .filter(r -> !r.observedAt().isAfter(at))
                .toList());
        for (int i = readings.size() - 2; i >= 0; i--) {
            long next = readings.get(i + 1).views();
            if (readings.get(i).views() > next) {
                readings.set(i, new ClipReading(readings.get(i).observedAt(), next));
            }
        }
        return readings.isEmpty() ? Optional.empty() : Optional.of(new ClipTrack(history.clip(), readings));
    }

    private static List<ClipReading> withoutStale(List<ClipReading> readings) {
        List<ClipReading> kept = new ArrayList<>(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            long before = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).views();
            boolean stale = readings.get(i).views() < before
                    && i + 1 < readings.size()
                    && readings.get(i + 1).views() >= before;
            if (!stale) {
                kept.add(readings.get(i));
            }
        }
        return kept;
    }

    /** The newest description with the readings of all. */
    private static ClipHistory merged(List<ClipHistory> same) {
        Map<Instant, ClipReading> readings = new TreeMap<>();
        for (ClipHistory history : same) {
            history.readings()
                    .forEach(r -> readings.merge(r.observedAt(), r, (a, b) -> a.views() >= b.views() ? a : b));
        }
        Clip newest = same.stream()
                .max(Comparator.comparing((ClipHistory h) -> h.latest().observedAt())
                        .thenComparing(h -> h.clip().toString()))
                .orElseThrow()
                .clip();
        return new ClipHistory(newest, List.copyOf(readings.values()));
    }

    String id() {
        return clip.id();
    }

    Instant createdAt() {
        return clip.createdAt();
    }

    /** Views at the newest reading. */
    long views() {
        return newest().views();
    }

    ClipReading newest() {
        return readings.get(readings.size() - 1);
    }

    /**
     * What it gained between its newest reading and the newest one at least {@link #LEAST_APART} older; when that is nothing, since the
     * first reading that had as many views. Empty without such a reading.
     */
    Optional<Gain> lastGain() {
        int start = readings.size() - 2;
        Instant latest = newest().observedAt().minus(LEAST_APART);
        while (start >= 0 && readings.get(start).observedAt().isAfter(latest)) {
            start--;
        }
        if (start < 0) {
            return Optional.empty();
        }
        return Optional.of(new Gain(readings.get(Math.min(start, newestCount())), newest()));
    }

    /** What it gained from reading to reading, oldest first, leaving out readings that follow the one before too closely. */
    List<Gain> gains() {
        List<Gain> gains = new ArrayList<>();
        ClipReading from = readings.get(0);
        for (ClipReading to : readings) {
            if (!to.observedAt().isBefore(from.observedAt().plus(LEAST_APART))) {
                gains.add(new Gain(from, to));
                from = to;
            }
        }
        return gains;
    }

    /** What it gained since its first reading up to when its newest count was first read; empty when its count never changed. */
    Optional<Gain> wholeGain() {
        int end = newestCount();
        return end == 0 ? Optional.empty() : Optional.of(new Gain(readings.get(0), readings.get(end)));
    }

    /** When its newest count was first read. */
    Instant newestCountAt() {
        return readings.get(newestCount()).observedAt();
    }

    private int newestCount() {
        int first = readings.size() - 1;
        while (first > 0 && readings.get(first - 1).views() == views()) {
            first--;
        }
        return first;
    }

    /** Views gained since its first reading up to a moment, rounded down; between two readings views are taken as gained evenly. */
    long gainedBy(Instant moment) {
        int after = firstAfter(moment);
        if (after == 0) {
            return 0;
        }
        ClipReading before = readings.get(after - 1);
        long gained = before.views() - readings.get(0).views();
        return after == readings.size() ? gained : gained + new Gain(before, readings.get(after)).by(moment);
    }

    /** By bisection: the index of the first reading after a moment, or how many there are. */
    private int firstAfter(Instant moment) {
        int low = 0;
        int high = readings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (readings.get(middle).observedAt().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
