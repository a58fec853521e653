package com.aurastream.simulator.world.synthetic;

import com.aurastream.simulator.world.StreamState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The streams of one Twitch category. */
final class Directory {

    private static final long STREAMER = 3;
    private static final long SESSION = 4;
    private static final int DAY = 86_400;
    private static final double MEAN_DAILY = 0.55;
    private static final double MEAN_HOURS = 4.5;
    private static final double LEAST_VIEWERS = 2;
    private static final double PARETO = 0.8;
    private static final double MOST_VIEWERS = 40_000;
    private static final int KEPT = 4;

    private final long seed;
    private final String gameId;
    private final String gameName;
    private final List<String> entities;
    private final String titleName;
    private final Rhythm rhythm;
    private final List<Streamer> streamers;
    private final Map<Instant, List<StreamState>> recent = new LinkedHashMap<>();

    /**
     * Makes the streamers.
     *
     * @param lexicon words for names and titles
     * @param game the category; an untracked one has its name for everything
     * @param streams streams that run at the same time on average
     * @param firstNumber number of the first streamer
     */
    Directory(long seed, Lexicon lexicon, Lexicon.GameWords game, int streams, int firstNumber, Rhythm rhythm) {
        this.seed = seed;
        this.gameId = game.twitchId();
        this.gameName = game.name();
        this.entities = game.entities();
        this.titleName = game.titleNames().get(0);
        this.rhythm = rhythm;
        int count = (int) Math.round(streams / (MEAN_DAILY * MEAN_HOURS / 24));
        List<Streamer> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(streamer(lexicon, firstNumber + i));
        }
        this.streamers = List.copyOf(made);
    }

    private Streamer streamer(Lexicon lexicon, int number) {
        Draw draw = Draw.of(seed, STREAMER, number);
        String name = lexicon.name(draw, 0) + "_" + Integer.toString(number, 36);
        double viewers = LEAST_VIEWERS * StrictMath.pow(1 - draw.uniform(5), -1 / PARETO);
        return new Streamer(
                number,
                name.toLowerCase(java.util.Locale.ROOT),
                name,
                lexicon.language(draw.uniform(6)),
                Math.min(viewers, MOST_VIEWERS),
                rhythm.startHour(draw, 200),
                draw.uniform(7, MEAN_HOURS - 2.5, MEAN_HOURS + 2.5),
                draw.uniform(8, MEAN_DAILY - 0.3, MEAN_DAILY + 0.3),
                draw.uniform(9) < 0.08);
    }

    String gameId() {
        return gameId;
    }

    String gameName() {
        return gameName;
    }

    /** How its titles call it. */
    String titleName() {
        return titleName;
    }

    /** Things that its titles are about. */
    List<String> entities() {
        return entities;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    int streamerCount() {
        return streamers.size();
    }

    Optional<Streamer> streamer(int number) {
        int index = streamers.isEmpty() ? -1 : number - streamers.get(0).number();
        return index >= 0 && index < streamers.size() ? Optional.of(streamers.get(index)) : Optional.empty();
    }

    /** Running streams, most viewers first. The directory is renewed every minute, as Twitch's is. */
    synchronized List<StreamState> at(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        List<StreamState> known = recent.get(minute);
        if (known == null) {
            known = sweep(minute);
            if (recent.size() >= KEPT) {
                recent.remove(recent.keySet().iterator().next());
            }
            recent.put(minute, known);
        }
        return known;
    }

    long viewers(Instant at) {
        return at(at).stream().mapToLong(StreamState::viewers).sum();
    }

    private List<StreamState> sweep(Instant at) {
        long today = Math.floorDiv(at.getEpochSecond(), DAY);
        double audience = rhythm.audience(at);
        List<StreamState> running = new ArrayList<>();
        for (Streamer streamer : streamers) {
            session(streamer, today - 1, at, audience)
                    .or(() -> session(streamer, today, at, audience))
                    .ifPresent(running::add);
        }
        running.sort(Comparator.comparingInt(StreamState::viewers).reversed().thenComparing(StreamState::id));
        return List.copyOf(running);
    }

    private Optional<StreamState> session(Streamer streamer, long day, Instant at, double audience) {
        long now = at.getEpochSecond();
        return session(streamer, day).filter(s -> s.runsAt(now)).map(s -> state(s, now, audience));
    }

    private Optional<Session> session(Streamer streamer, long day) {
        Draw draw = Draw.of(seed, SESSION, streamer.number(), day);
        if (draw.uniform(0) >= streamer.daily()) {
            return Optional.empty();
        }
        long start = day * DAY + (long) (3600 * (streamer.startHour() + draw.uniform(1, -0.75, 0.75)));
        long length = (long) (3600 * streamer.hours() * draw.uniform(2, 0.7, 1.3));
        return Optional.of(new Session(streamer, day, draw, start, start + length));
    }

    /** The streams that ran at some time in an hour, in the order of the streamers. */
    List<Session> sessions(long hour) {
        long from = hour * 3600;
        long today = Math.floorDiv(from, DAY);
        List<Session> sessions = new ArrayList<>();
        for (Streamer streamer : streamers) {
            session(streamer, today - 1)
                    .filter(s -> s.runsWithin(from, from + 3600))
                    .or(() -> session(streamer, today).filter(s -> s.runsWithin(from, from + 3600)))
                    .ifPresent(sessions::add);
        }
        return List.copyOf(sessions);
    }

    /** A session's title. */
    String title(Session session) {
        return session.draw()
                .pick(5, session.streamer().language().stream())
                .replace("{g}", titleName)
                .replace("{e}", session.draw().pick(6, entities));
    }

    private StreamState state(Session session, long now, double audience) {
        Streamer streamer = session.streamer();
        Draw draw = session.draw();
        double warmUp = Math.min(1, 0.3 + (now - session.start()) / 3600.0);
        double flicker = new Draw(draw.bits(3) + now / 300).uniform(0, 0.95, 1.05);
        double viewers = streamer.viewers() * draw.logNormal(4, 1, 0.25) * warmUp * flicker * audience;
        return new StreamState(
                session.streamId(),
                streamer.userId(),
                streamer.login(),
                streamer.name(),
                gameId,
                gameName,
                title(session),
                (int) viewers,
                Instant.ofEpochSecond(session.start()),
                streamer.language().code(),
                "https://static-cdn.jtvnw.net/previews-ttv/live_user_" + streamer.login() + "-{width}x{height}.jpg",
                List.of(titleName.replace(" ", ""), streamer.language().code()),
                streamer.mature());
    }
}
