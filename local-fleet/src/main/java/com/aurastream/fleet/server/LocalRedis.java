package com.aurastream.fleet.server;

import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.RefusedException;
import java.nio.file.Path;
import redis.embedded.RedisServer;

/** Redis of a data folder, with its append-only file on. */
public final class LocalRedis implements AutoCloseable {

    private final RedisServer server;
    private final int port;

    private LocalRedis(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param port port on the loopback address
     * @throws RefusedException when it does not start
     */
    public static LocalRedis start(FleetHome home, int port) {
        try {
            RedisServer server = RedisServer.builder()
                    .bind("127.0.0.1")
                    .port(port)
                    .setting("dir " + quoted(home.redisFolder()))
                    .setting("pidfile " + quoted(home.redisPid().file()))
                    .setting("appendonly yes")
                    .setting("appendfsync everysec")
                    .setting("save \"\"")
                    .setting("maxmemory-policy noeviction")
                    .build();
            server.start();
            return new LocalRedis(server, port);
        } catch (RuntimeException e) {
            throw new RefusedException(
                    "Redis does not start on %s: %s".formatted(home.redisFolder(), e.getMessage()), e);
        }
    }

    private static String quoted(Path path) {
        return "\"" + path + "\"";
    }

    /** The address for clients. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.stop();
    }
}
