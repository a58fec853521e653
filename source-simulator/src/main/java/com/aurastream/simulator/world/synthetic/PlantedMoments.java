package com.aurastream.simulator.world.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Plants the moments: in nine of ten spans of two hours one per category. Four to twelve people clip it within 70 seconds, beginning
 * within 22 seconds of one point of the recording; without a recording all within one minute of the clock.
 */
final class PlantedMoments {

    private static final long MOMENT = 10;
    private static final long CLIP = 11;
    private static final int HOUR = 3_600;
    private static final double PLANTED = 0.9;
    private static final double LATE = 0.25;
    private static final double DELETED = 0.08;
    private static final double SINGLE_DELETED = 0.05;
    private static final int REACH = 22;
    private static final int WITHIN = 70;

    /** Views of all its clips together, roughly. */
    static final double LEAST_VIEWS = 1_500;

    static final double MOST_VIEWS = 22_000;

    private static final double LEAD = 0.55;

    private final long seed;
    private final ClipWriter writer;

    PlantedMoments(long seed, ClipWriter writer) {
        this.seed = seed;
        this.writer = writer;
    }

    /**
     * What happens.
     *
     * @param draw its random numbers
     * @param session in which stream
     * @param second when, seconds since 1970
     * @param count how many clip it
     * @param lead which clip most people watch
     * @param burstAt when the views begin to come, seconds since 1970
     * @param deletedAt when all of it is deleted, seconds since 1970
     */
    private record Plan(
            Draw draw, Session session, long second, int count, int lead, long burstAt, OptionalLong deletedAt) {

        double views(int clip) {
            double all = LEAST_VIEWS * StrictMath.pow(MOST_VIEWS / LEAST_VIEWS, draw.uniform(8));
            double other = (1 - LEAD) / (count - 1) * draw.uniform(200 + clip, 0.5, 1.5);
            return all * (clip == lead ? LEAD : other);
        }

        double tau() {
            return draw.uniform(9, 2_100, 4_800);
        }

        /** The earliest clip comes at once; the others follow, within the same minute of the clock when there is no recording. */
        long createdAt(int clip, Draw clipDraw) {
            boolean recorded = session.videoId().isPresent();
            long first = recorded ? second : second / 60 * 60 + 2;
            return clip == 0 ? first : first + 1 + clipDraw.index(1, recorded ? WITHIN : 56);
        }
    }

    /** What is planted in an hour. */
    Optional<PlantedMoment> in(ClipPlace place, List<Session> sessions) {
        Draw draw = Draw.of(seed, MOMENT, place.game(), place.hour() / 2);
        boolean here = draw.uniform(0) < PLANTED && draw.index(1, 2) == place.hour() % 2;
        long second = place.hour() * HOUR + 240 + draw.index(2, 3_000);
        return here
                ? new Audience(running(sessions, second))
                        .at(draw.uniform(3))
                        .map(session -> moment(place, plan(draw, session, second)))
                : Optional.empty();
    }

    private static List<Session> running(List<Session> sessions, long second) {
        return sessions.stream()
                .filter(s -> s.runsAt(second - 180) && s.runsAt(second + 120))
                .toList();
    }

    private static Plan plan(Draw draw, Session session, long second) {
        int count = 4 + draw.index(4, 9);
        boolean late = draw.uniform(5) < LATE;
        long burstAt =
                second + (late ? (long) (2 * HOUR * StrictMath.pow(6, draw.uniform(6))) : 120 + draw.index(6, 480));
        OptionalLong deletedAt = draw.uniform(7) < DELETED
                ? OptionalLong.of(burstAt + HOUR + draw.index(10, 9 * HOUR))
                : OptionalLong.empty();
        return new Plan(draw, session, second, count, draw.index(11, count), burstAt, deletedAt);
    }

    private PlantedMoment moment(ClipPlace place, Plan plan) {
        List<SyntheticClip> clips = new ArrayList<>();
        for (int i = 0; i < plan.count(); i++) {
            clips.add(clip(place, plan, i));
        }
        clips.sort(Comparator.comparingLong(SyntheticClip::createdAt).thenComparing(SyntheticClip::id));
        boolean late = plan.burstAt() - plan.second() >= 2 * HOUR;
        return new PlantedMoment(plan.session(), clips, late, plan.burstAt(), plan.deletedAt());
    }

    private SyntheticClip clip(ClipPlace place, Plan plan, int index) {
        Draw draw = new Draw(plan.draw().bits(100 + index) + CLIP);
        Session session = plan.session();
        long createdAt = plan.createdAt(index, draw);
        int point = (int) (plan.second() - session.start()) - 60;
        int clipper = (plan.draw().index(12, ClipWriter.CLIPPERS) + 37 * index) % ClipWriter.CLIPPERS;
        ClipGrowth growth =
                OrdinaryClips.growth(session, createdAt, draw).withBurst(plan.burstAt(), plan.views(index), plan.tau());
        return writer.write(
                place.directory(),
                place.game(),
                session,
                new ClipWriter.Draft(
                        place.number(ClipPlace.FIRST_PLANTED + index),
                        draw,
                        clipper,
                        plan.draw().pick(13, place.directory().entities()),
                        createdAt,
                        point - REACH + draw.index(2, 2 * REACH + 1),
                        growth,
                        deletedAt(plan, index, createdAt, draw)));
    }

    /** A whole moment goes, or single clips of it that are neither the earliest nor the most watched. */
    private static OptionalLong deletedAt(Plan plan, int index, long createdAt, Draw draw) {
        boolean single =
                plan.deletedAt().isEmpty() && index != 0 && index != plan.lead() && draw.uniform(3) < SINGLE_DELETED;
        return single ? OptionalLong.of(createdAt + 1_200 + draw.index(4, 8 * HOUR)) : plan.deletedAt();
    }
}
