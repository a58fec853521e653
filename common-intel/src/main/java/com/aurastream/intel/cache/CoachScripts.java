package com.aurastream.intel.cache;

import com.aurastream.intel.coach.CoachSummary;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.script.RedisScript;

/** The scripts that change coach sessions, and the keys that they touch: all in one slot of a Redis Cluster. */
final class CoachScripts {

    static final RedisScript<Long> START = number("coach-start.lua");
    static final RedisScript<Long> END = number("coach-end.lua");
    static final RedisScript<Long> REMOVE = number("coach-remove.lua");

    @SuppressWarnings("rawtypes")
    static final RedisScript<List> SAY = list("coach-say.lua");

    @SuppressWarnings("rawtypes")
    static final RedisScript<List> CLOSE = list("coach-close.lua");

    static final String INDEX = PlainKeys.COACH_SESSIONS.name();

    /** How long Redis keeps a session that nobody touches; the last net, should nothing clear sessions away. */
    static final String LIFE =
            millis(PlainKeys.COACH_SESSION.ttl().orElseThrow().toMillis());

    private CoachScripts() {}

    /** The keys of one session: the index, the session, its creator's sessions. */
    static List<String> keys(String id, String creator) {
        return List.of(INDEX, session(id), ofCreator(creator));
    }

    static List<String> keys(CoachSummary summary) {
        return keys(summary.id(), summary.creator());
    }

    static String session(String id) {
        return PlainKeys.COACH_SESSION.name(id);
    }

    static String ofCreator(String creator) {
        return PlainKeys.COACH_CREATOR.name(creator);
    }

    static String millis(Instant instant) {
        return millis(instant.toEpochMilli());
    }

    static String millis(long millis) {
        return Long.toString(millis);
    }

    /**
     * Asks Redis.
     *
     * @param what completes the sentence "Redis did not …"
     * @throws CacheUnavailableException when it does not answer
     */
    static <T> T asked(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException e) {
            throw new CacheUnavailableException("Redis did not " + what, e);
        }
    }

    private static RedisScript<Long> number(String file) {
        return RedisScript.of(new ClassPathResource(file, CoachScripts.class), Long.class);
    }

    @SuppressWarnings("rawtypes")
    private static RedisScript<List> list(String file) {
        return RedisScript.of(new ClassPathResource(file, CoachScripts.class), List.class);
    }
}
