package com.aurastream.simulator.world.synthetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The clips of an hour of which nothing is planted. Two of one stream are at least three minutes apart, unless they are of the same moment:
 * to a tenth of them somebody else makes a second one.
 */
final class OrdinaryClips {

    /** Clips per stream and hour of an average audience. */
    static final double RATE = 0.08;

    /** In this category talk is clipped far more often than play is elsewhere. */
    static final String TALK = "509658";

    static final double TALK_RATE = 0.24;

    private static final long ORDINARY = 9;
    private static final int HOUR = 3_600;
    private static final int APART = 180;
    private static final double SECOND = 0.1;
    private static final double DELETED = 0.06;

    private final long seed;
    private final ClipWriter writer;

    OrdinaryClips(long seed, ClipWriter writer) {
        this.seed = seed;
        this.writer = writer;
    }

    /**
     * Makes them.
     *
     * @param place where in the world they are made
     * @param audience the streams of the hour
     * @param planted what is planted in the hour; they keep away from it
     */
    List<SyntheticClip> make(ClipPlace place, Audience audience, Optional<PlantedMoment> planted) {
        List<SyntheticClip> made = new ArrayList<>();
        int count = count(place, audience);
        for (int i = 0; i < count; i++) {
            Draw draw = Draw.of(seed, ORDINARY, place.game(), place.hour(), i);
            int index = 2 * i;
            audience.at(draw.uniform(0))
                    .flatMap(session -> clip(place, session, draw, index))
                    .filter(clip -> isApart(clip, made, planted))
                    .ifPresent(clip -> addWithSecond(place, clip, draw, index, made));
        }
        return made;
    }

    private int count(ClipPlace place, Audience audience) {
        double rate = place.directory().gameId().equals(TALK) ? TALK_RATE : RATE;
        Instant middle = Instant.ofEpochSecond(place.hour() * HOUR + HOUR / 2);
        double mean = audience.size() * rate * place.directory().rhythm().audience(middle);
        double scatter = StrictMath.sqrt(mean)
                * Draw.of(seed, ORDINARY, place.game(), place.hour()).normal(0);
        return (int) Math.min(ClipPlace.MOST_ORDINARY, Math.max(0, Math.round(mean + scatter)));
    }

    private Optional<SyntheticClip> clip(ClipPlace place, Session session, Draw draw, int index) {
        long from = Math.max(place.hour() * HOUR, session.start() + 60);
        long to = Math.min((place.hour() + 1) * HOUR, session.end());
        if (from >= to) {
            return Optional.empty();
        }
        long createdAt = from + (long) (draw.uniform(1) * (to - from));
        int offset = (int) Math.max(0, createdAt - session.start() - (long) draw.uniform(2, 30, 60));
        return Optional.of(writer.write(
                place.directory(),
                place.game(),
                session,
                new ClipWriter.Draft(
                        place.number(index),
                        draw,
                        draw.index(3, ClipWriter.CLIPPERS),
                        draw.pick(4, place.directory().entities()),
                        createdAt,
                        offset,
                        growth(session, createdAt, draw),
                        deletedAt(createdAt, draw))));
    }

    private static boolean isApart(SyntheticClip clip, List<SyntheticClip> made, Optional<PlantedMoment> planted) {
        return made.stream().noneMatch(other -> isNear(clip, other))
                && planted.map(PlantedMoment::clips).stream()
                        .flatMap(List::stream)
                        .noneMatch(other -> isNear(clip, other));
    }

    private static boolean isNear(SyntheticClip one, SyntheticClip other) {
        return one.session().streamer().number() == other.session().streamer().number()
                && Math.abs(one.createdAt() - other.createdAt()) < APART;
    }

    /** The second clip of a moment begins within some seconds of the first and is made in the same minute of the clock. */
    private void addWithSecond(ClipPlace place, SyntheticClip first, Draw draw, int index, List<SyntheticClip> made) {
        made.add(first);
        long createdAt = first.createdAt() + 5 + draw.index(5, 15);
        if (draw.uniform(6) < SECOND && createdAt / 60 == first.createdAt() / 60) {
            Draw second = new Draw(draw.bits(7));
            made.add(writer.write(
                    place.directory(),
                    place.game(),
                    first.session(),
                    new ClipWriter.Draft(
                            place.number(index + 1),
                            second,
                            (draw.index(3, ClipWriter.CLIPPERS) + 1) % ClipWriter.CLIPPERS,
                            draw.pick(4, place.directory().entities()),
                            createdAt,
                            first.offset() + draw.index(8, 20),
                            growth(first.session(), createdAt, second),
                            deletedAt(createdAt, second))));
        }
    }

    /** What a clip gathers without a burst. */
    static ClipGrowth growth(Session session, long createdAt, Draw draw) {
        double usual = 4 + 0.1 * StrictMath.sqrt(session.streamer().viewers());
        return ClipGrowth.ordinary(createdAt, draw.logNormal(20, usual, 0.9), draw.uniform(21, 5_400, 18_000));
    }

    private static OptionalLong deletedAt(long createdAt, Draw draw) {
        return draw.uniform(22) < DELETED
                ? OptionalLong.of(createdAt + (long) (1_200 * StrictMath.pow(60, draw.uniform(23))))
                : OptionalLong.empty();
    }
}
