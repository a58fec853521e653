package com.aurastream.intel.cache;

import static com.aurastream.intel.cache.CoachScripts.LIFE;
import static com.aurastream.intel.cache.CoachScripts.asked;
import static com.aurastream.intel.cache.CoachScripts.keys;
import static com.aurastream.intel.cache.CoachScripts.millis;

import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachRules;
import com.aurastream.intel.coach.CoachSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * A session is a hash; every session stands in the index, and every open one in its creator's own index, both sorted sets by last
 * activity. Each change is one script that touches all three, and does nothing more when the client sends it again.
 */
final class RedisCoachSessions implements CoachSessions {

    private final StringRedisTemplate redis;
    private final CoachRules rules;

    RedisCoachSessions(StringRedisTemplate redis, CoachRules rules) {
        this.redis = redis;
        this.rules = rules;
    }

    @Override
    public Optional<CoachSession> start(String creator, Optional<String> topic, Instant now) {
        String id = UUID.randomUUID().toString();
        Long started = asked(
                "start a coach session",
                () -> redis.execute(
                        CoachScripts.START,
                        keys(id, creator),
                        id,
                        creator,
                        topic.orElse(""),
                        millis(now),
                        idleSince(now),
                        Integer.toString(rules.openSessions()),
                        LIFE));
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return isDone(started)
                ? Optional.of(new CoachSession(id, creator, topic, at, at, List.of()))
                : Optional.empty();
    }

    @Override
    public Optional<CoachSession> find(String creator, String id, Instant now) {
        CoachHash hash = new CoachHash(asked("read coach session " + id, () -> redis.<String, String>opsForHash()
                .entries(CoachScripts.session(id))));
        return hash.isOpen(creator, rules.idleSince(now)) ? Optional.of(hash.session(id)) : Optional.empty();
    }

    @Override
    public List<CoachSession> open(String creator, Instant now) {
        Collection<String> ids = asked("list coach sessions", () -> redis.opsForZSet()
                .reverseRangeByScore(
                        CoachScripts.ofCreator(creator),
                        (double) rules.idleSince(now).toEpochMilli() + 1,
                        Double.POSITIVE_INFINITY));
        return ids.stream().flatMap(id -> find(creator, id, now).stream()).toList();
    }

    @Override
    public Reply say(String creator, String id, CoachMessage message) {
        List<?> answer = asked(
                "keep a message of coach session " + id,
                () -> redis.execute(
                        CoachScripts.SAY,
                        keys(id, creator),
                        id,
                        creator,
                        millis(message.at()),
                        idleSince(message.at()),
                        message.role().toString(),
                        message.text(),
                        Integer.toString(message.characters()),
                        message.id().map(given -> "id:" + given).orElseGet(() -> "sent:" + UUID.randomUUID()),
                        Integer.toString(rules.turns()),
                        Integer.toString(rules.characters()),
                        LIFE,
                        message.id().orElse("")));
        return reply(message, answer);
    }

    @Override
    public boolean end(String creator, String id, Instant now) {
        return isDone(asked(
                "end coach session " + id,
                () -> redis.execute(
                        CoachScripts.END,
                        keys(id, creator),
                        id,
                        creator,
                        millis(now),
                        idleSince(now),
                        LIFE,
                        UUID.randomUUID().toString())));
    }

    private static Reply reply(CoachMessage message, List<?> answer) {
        Optional<CoachMessage> kept = answer.stream()
                .skip(1)
                .findFirst()
                .map(at -> new CoachMessage(
                        message.id(),
                        message.role(),
                        message.text(),
                        Instant.ofEpochMilli(Long.parseLong(String.valueOf(at)))));
        Outcome outcome = Outcome.valueOf(String.valueOf(answer.get(0)));
        boolean sentAgainByTheClient =
                outcome == Outcome.REPEATED && message.id().isEmpty();
        return new Reply(sentAgainByTheClient ? Outcome.SAID : outcome, kept);
    }

    private String idleSince(Instant now) {
        return millis(rules.idleSince(now));
    }

    private static boolean isDone(@Nullable Long answer) {
        return answer != null && answer == 1;
    }
}
