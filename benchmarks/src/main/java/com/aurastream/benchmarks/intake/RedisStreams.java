package com.aurastream.benchmarks.intake;

import com.aurastream.benchmarks.event.MintedEvent;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The fleet's stream, and one beside it into which the same events go without the fleet; a connection for each sender. */
final class RedisStreams implements AutoCloseable {

    private static final String FLEET = "analytics:events";
    private static final String BOOKS = "{analytics:events}:counts";
    private static final String ALONE = "bench:events";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> view;
    private final List<StatefulRedisConnection<String, String>> connections;

    RedisStreams(String url, int senders) {
        client = RedisClient.create(url);
        view = client.connect();
        connections = Stream.generate(client::connect).limit(senders).toList();
        connections.forEach(connection -> connection.setAutoFlushCommands(false));
    }

    /** Sends a batch as one {@code XADD} for each event, with the fields that the fleet writes, in one go. */
    Sink alone(Batches batches) {
        return (sender, number) -> {
            StatefulRedisConnection<String, String> connection = connections.get(sender);
            RedisAsyncCommands<String, String> commands = connection.async();
            RedisFuture<?>[] answers = batches.events(number).stream()
                    .map(event -> commands.xadd(ALONE, (Object[]) fields(event)))
                    .toArray(RedisFuture[]::new);
            connection.flushCommands();
            if (!LettuceFutures.awaitAll(PATIENCE, answers)) {
                throw new IllegalStateException("Redis did not answer within " + PATIENCE);
            }
        };
    }

    private static String[] fields(MintedEvent event) {
        return new String[] {
            "c", "bench",
            "i", event.id(),
            "n", event.name(),
            "k", event.category(),
            "s", event.session(),
            "u", event.user(),
            "t", Long.toString(event.occurredAt().toEpochMilli()),
            "p", properties(event)
        };
    }

    private static String properties(MintedEvent event) {
        return "{\"place\":%s,\"note\":\"%s\"}"
                .formatted(event.properties().get("place"), event.properties().get("note"));
    }

    /** Entries in the fleet's stream. */
    long inFleet() {
        return view.sync().xlen(FLEET);
    }

    /** Entries in the one beside it. */
    long alone() {
        return view.sync().xlen(ALONE);
    }

    /** Removes both streams and the books. */
    void empty() {
        view.sync().del(FLEET, BOOKS, ALONE);
    }

    @Override
    public void close() {
        view.close();
        connections.forEach(StatefulRedisConnection::close);
        client.shutdown(0, 2, TimeUnit.SECONDS);
    }
}
