package com.aurastream.intel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** Servers from binaries that Maven brings; they end with this JVM. */
final class EmbeddedServers {

    private EmbeddedServers() {}

    static RunningServers start(int redisDatabases) {
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(true).start();
            RedisServer redis = startRedis(redisDatabases);
            return new RunningServers(
                    "embedded",
                    "localhost",
                    postgres.getPort(),
                    "localhost",
                    redis.ports().get(0));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded test servers cannot be started", e);
        }
    }

    private static RedisServer startRedis(int databases) throws IOException {
        RedisServer redis = RedisServer.builder()
                .port(freePort())
                .setting("bind 127.0.0.1")
                .setting("databases " + databases)
                .setting("save \"\"")
                .setting("appendonly no")
                .build();
        redis.start();
        Runtime.getRuntime().addShutdownHook(new Thread(redis::stop));
        return redis;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
