package com.aurastream.simulator.world.synthetic;

import java.util.List;
import java.util.OptionalLong;

/** Writes down a clip: id, title, clipper and all that does not depend on what else was clipped. */
final class ClipWriter {

    /** People who clip one category. */
    static final int CLIPPERS = 3_000;

    private static final long CLIPPER = 8;
    private static final long FIRST_CLIPPER = 600_000_000L;
    private static final List<String> FORMS =
            List.of("{e} {h}", "{h}", "{h} {e}", "{e}", "{g} {h}", "{e}?!", "{h}!!", "{e} | {g}");
    private static final double UNTITLED = 0.35;
    private static final double FEATURED = 0.03;

    private final long seed;
    private final Lexicon lexicon;
    private final OpaqueIds ids;

    ClipWriter(long seed, Lexicon lexicon, OpaqueIds ids) {
        this.seed = seed;
        this.lexicon = lexicon;
        this.ids = ids;
    }

    /**
     * What makes a clip this one and no other.
     *
     * @param number what its id stands for
     * @param draw its random numbers
     * @param clipper who makes it, 0 to {@link #CLIPPERS}
     * @param entity what it is about
     * @param createdAt when it is made, seconds since 1970
     * @param offset where it begins, seconds from the start of the stream
     * @param growth how its views grow
     * @param deletedAt when it is deleted, seconds since 1970
     */
    record Draft(
            long number,
            Draw draw,
            int clipper,
            String entity,
            long createdAt,
            int offset,
            ClipGrowth growth,
            OptionalLong deletedAt) {}

    /**
     * The clip.
     *
     * @param game position of the category among all
     */
    SyntheticClip write(Directory directory, int game, Session session, Draft draft) {
        Draw draw = draft.draw();
        return new SyntheticClip(
                draft.number(),
                lexicon.name(draw, 40) + lexicon.name(draw, 50) + "-" + ids.encode(draft.number()),
                directory.gameId(),
                session,
                clipper(game, draft.clipper()),
                title(directory, session, draft),
                draft.createdAt(),
                tenths(draw),
                draft.offset(),
                draft.createdAt() + (long) draw.uniform(31, 120, 900),
                draft.growth(),
                draft.deletedAt(),
                draw.uniform(32) < FEATURED);
    }

    /** Most people keep the 30 seconds that Twitch offers. */
    private static int tenths(Draw draw) {
        return draw.uniform(33) < 0.5 ? 300 : (int) draw.uniform(34, 50, 601);
    }

    private SyntheticClip.Clipper clipper(int game, int index) {
        int number = game * CLIPPERS + index;
        String name = lexicon.name(Draw.of(seed, CLIPPER, number), 0);
        return new SyntheticClip.Clipper(Long.toString(FIRST_CLIPPER + number), name + Integer.toString(number, 36));
    }

    /** Who gives no title leaves the stream's. */
    private static String title(Directory directory, Session session, Draft draft) {
        Draw draw = draft.draw();
        if (draw.uniform(35) < UNTITLED) {
            return directory.title(session);
        }
        return draw.pick(36, FORMS)
                .replace("{g}", directory.titleName())
                .replace("{e}", draft.entity())
                .replace("{h}", draw.pick(37, session.streamer().language().hooks()));
    }
}
