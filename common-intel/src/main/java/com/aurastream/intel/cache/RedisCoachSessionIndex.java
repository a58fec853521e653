package com.aurastream.intel.cache;

import static com.aurastream.intel.cache.CoachScripts.INDEX;
import static com.aurastream.intel.cache.CoachScripts.asked;
import static com.aurastream.intel.cache.CoachScripts.millis;

import com.aurastream.intel.coach.CoachRules;
import com.aurastream.intel.coach.CoachSummary;
import com.aurastream.intel.coach.CoachSummary.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Asks the index by score and sends the scripts of a batch in one pipeline, so that a batch costs one round trip. */
final class RedisCoachSessionIndex implements CoachSessionIndex {

    private final StringRedisTemplate redis;
    private final CoachRules rules;

    RedisCoachSessionIndex(StringRedisTemplate redis, CoachRules rules) {
        this.redis = redis;
        this.rules = rules;
    }

    @Override
    public List<String> due(Instant idleSince, long skip, int most) {
        Collection<String> ids = asked("list coach sessions", () -> redis.opsForZSet()
                .rangeByScore(INDEX, Double.NEGATIVE_INFINITY, (double) idleSince.toEpochMilli(), skip, most));
        return List.copyOf(ids);
    }

    @Override
    public Closed close(List<String> ids, Instant idleSince) {
        return closed(ids, idleSince, "wet");
    }

    @Override
    public Closed wouldClose(List<String> ids, Instant idleSince) {
        return closed(ids, idleSince, "dry");
    }

    @Override
    public int remove(List<CoachSummary> summaries) {
        List<Object> answers = pipelined(
                "remove coach sessions",
                operations -> summaries.forEach(summary -> operations.execute(
                        CoachScripts.REMOVE,
                        CoachScripts.keys(summary),
                        summary.id(),
                        millis(summary.endedAt()),
                        millis(summary.lastActivityAt()))));
        return (int) answers.stream().filter(Long.valueOf(0)::equals).count();
    }

    @Override
    public long size() {
        Long size = asked("count coach sessions", () -> redis.opsForZSet().zCard(INDEX));
        return size == null ? 0 : size;
    }

    private Closed closed(List<String> ids, Instant idleSince, String dry) {
        List<Object> answers = pipelined(
                "close coach sessions",
                operations -> ids.forEach(id -> operations.execute(
                        CoachScripts.CLOSE,
                        List.of(INDEX, CoachScripts.session(id)),
                        id,
                        millis(idleSince),
                        millis(rules.idleAfter().toMillis()),
                        CoachScripts.LIFE,
                        dry)));
        List<CoachSummary> summaries = new ArrayList<>();
        int goingOn = 0;
        int lost = 0;
        for (int i = 0; i < ids.size(); i++) {
            List<?> answer = (List<?>) answers.get(i);
            switch (String.valueOf(answer.get(0))) {
                case "closed" -> summaries.add(summary(ids.get(i), answer));
                case "going on" -> goingOn++;
                case "lost" -> lost++;
                default -> {
                    // gone: somebody else was quicker
                }
            }
        }
        return new Closed(summaries, goingOn, lost);
    }

    private static CoachSummary summary(String id, List<?> answer) {
        List<String> fields = answer.stream().skip(1).map(String::valueOf).toList();
        int turns = Integer.parseInt(fields.get(6));
        return new CoachSummary(
                id,
                fields.get(0),
                CoachHash.optional(fields.get(1)),
                time(fields.get(2)),
                time(fields.get(3)),
                time(fields.get(4)),
                Ending.valueOf(fields.get(5).toUpperCase(Locale.ROOT)),
                turns,
                turns + Integer.parseInt(fields.get(7)),
                Integer.parseInt(fields.get(8)));
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private List<Object> pipelined(String what, Consumer<RedisOperations<String, String>> commands) {
        return asked(what, () -> redis.executePipelined(new Pipeline(commands)));
    }

    /** What a pipeline sends; the answers come when it is closed. */
    private record Pipeline(Consumer<RedisOperations<String, String>> commands) implements SessionCallback<Object> {

        @Override
        @SuppressWarnings("unchecked") // the operations of a string template
        public <K, V> @Nullable Object execute(RedisOperations<K, V> operations) {
            commands.accept((RedisOperations<String, String>) operations);
            return null;
        }
    }
}
