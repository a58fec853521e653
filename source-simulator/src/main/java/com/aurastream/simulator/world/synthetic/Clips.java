package com.aurastream.simulator.world.synthetic;

import com.aurastream.simulator.world.ClipRanking;
import com.aurastream.simulator.world.ClipState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All clips of the synthetic world, made by the hour when they are asked for. */
final class Clips {

    private static final int HOUR = 3_600;
    private static final int ID = 11;
    private static final int KEPT = 800;

    private final List<Directory> directories;
    private final boolean planted;
    private final OpaqueIds ids;
    private final OrdinaryClips ordinary;
    private final PlantedMoments moments;
    private final Map<Long, ClipHour> made = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ClipHour> eldest) {
            return size() > KEPT;
        }
    };

    Clips(long seed, Lexicon lexicon, Directories directories, boolean planted) {
        this.directories = directories.all();
        this.planted = planted;
        this.ids = new OpaqueIds(seed);
        ClipWriter writer = new ClipWriter(seed, lexicon, ids);
        this.ordinary = new OrdinaryClips(seed, writer);
        this.moments = new PlantedMoments(seed, writer);
    }

    /** Clips of a category that are there, most views first. */
    List<ClipState> of(Directory directory, Instant from, Instant until, Instant at) {
        return ClipRanking.sort(
                between(directory, from, until).filter(c -> c.thereAt(at)).map(c -> c.at(at)));
    }

    /** Clips of a streamer that are there, most views first. */
    List<ClipState> of(Directory directory, String broadcasterId, Instant from, Instant until, Instant at) {
        return ClipRanking.sort(between(directory, from, until)
                .filter(c -> c.broadcasterId().equals(broadcasterId))
                .filter(c -> c.thereAt(at))
                .map(c -> c.at(at)));
    }

    /** The clip with an id, absent when none is known by that hour. */
    Optional<SyntheticClip> byId(String id, Instant at) {
        OptionalLong number = id.length() > ID ? ids.decode(id.substring(id.length() - ID)) : OptionalLong.empty();
        if (number.isEmpty() || !isKnown(number.getAsLong(), at)) {
            return Optional.empty();
        }
        int game = ClipPlace.game(number.getAsLong());
        return hour(game, ClipPlace.hour(number.getAsLong())).clips().stream()
                .filter(clip -> clip.id().equals(id))
                .findFirst();
    }

    private boolean isKnown(long number, Instant at) {
        long hour = ClipPlace.hour(number);
        return ClipPlace.game(number) < directories.size() && hour >= beginning() && hour <= at.getEpochSecond() / HOUR;
    }

    private static long beginning() {
        return Channels.BEGINNING.getEpochSecond() / HOUR;
    }

    /** Every clip of a category made in [from, until), in the order in which they were made. */
    Stream<SyntheticClip> between(Directory directory, Instant from, Instant until) {
        long since = from.getEpochSecond();
        long before = until.getEpochSecond();
        return hours(directory, from, until)
                .flatMap(hour -> hour.clips().stream())
                .filter(clip -> clip.createdAt() >= since && clip.createdAt() < before);
    }

    /** Every planted moment of a category whose first clip was made in [from, until), oldest first. */
    Stream<PlantedMoment> moments(Directory directory, Instant from, Instant until) {
        return hours(directory, from, until)
                .flatMap(hour -> hour.moment().stream())
                .filter(moment -> moment.first().createdAt() >= from.getEpochSecond()
                        && moment.first().createdAt() < until.getEpochSecond());
    }

    private Stream<ClipHour> hours(Directory directory, Instant from, Instant until) {
        int game = directories.indexOf(directory);
        long first = Math.max(beginning(), Math.floorDiv(from.getEpochSecond(), HOUR));
        long end = Math.floorDiv(until.getEpochSecond() + HOUR - 1, HOUR);
        return LongStream.range(first, end).mapToObj(hour -> hour(game, hour));
    }

    private ClipHour hour(int game, long hour) {
        long key = ((long) game << 32) | hour;
        synchronized (made) {
            ClipHour known = made.get(key);
            if (known != null) {
                return known;
            }
        }
        ClipHour fresh = make(new ClipPlace(directories.get(game), game, hour));
        synchronized (made) {
            made.put(key, fresh);
        }
        return fresh;
    }

    private ClipHour make(ClipPlace place) {
        List<Session> sessions = place.directory().sessions(place.hour());
        Optional<PlantedMoment> moment = planted ? moments.in(place, sessions) : Optional.empty();
        List<SyntheticClip> clips = new ArrayList<>(ordinary.make(place, new Audience(sessions), moment));
        moment.ifPresent(m -> clips.addAll(m.clips()));
        clips.sort(Comparator.comparingLong(SyntheticClip::createdAt).thenComparing(SyntheticClip::id));
        return new ClipHour(clips, moment);
    }
}
