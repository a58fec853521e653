package com.aurastream.benchmarks.losses;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The stream of events as it lies in Redis, looked at from outside. */
final class StreamView implements AutoCloseable {

    private static final String STREAM = "analytics:events";

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;

    StreamView(String url) {
        RedisURI uri = RedisURI.create(url);
        uri.setTimeout(Duration.ofSeconds(2));
        client = RedisClient.create(uri);
        connection = client.connect();
    }

    /** Entries in the stream; -1 when Redis does not answer. */
    long length() {
        try {
            return connection.sync().xlen(STREAM);
        } catch (RedisException e) {
            return -1;
        }
    }

    /** The place of the first entry. */
    Optional<Place> first() {
        try {
            return connection.sync().xrange(STREAM, Range.unbounded(), Limit.from(1)).stream()
                    .findFirst()
                    .map(entry -> Place.parse(entry.getId()));
        } catch (RedisException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown(0, 2, TimeUnit.SECONDS);
    }
}
