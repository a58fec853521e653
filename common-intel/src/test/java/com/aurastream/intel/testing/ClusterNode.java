package com.aurastream.intel.testing;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A process of {@link TestCluster}. It writes every change to its append-only file before it answers, so that what it has answered
 * survives its being killed.
 */
public final class ClusterNode {

    static final String HOST = "127.0.0.1";

    /** Its threads are costly to make, and end with the JVM. */
    private static final RedisClient CLIENT = RedisClient.create();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 20;

    private final String executable;
    private final Path folder;
    private final int port;
    private final int busPort;
    private volatile Process process;

    ClusterNode(String executable, Path folder, int port, int busPort) {
        this.executable = executable;
        this.folder = folder;
        this.port = port;
        this.busPort = busPort;
        this.process = launch();
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("redis.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("a node of the test cluster cannot be started", e);
        }
    }

    private List<String> command() {
        return List.of(
                executable,
                "--bind",
                HOST,
                "--port",
                Integer.toString(port),
                "--cluster-enabled",
                "yes",
                "--cluster-port",
                Integer.toString(busPort),
                "--cluster-announce-ip",
                HOST,
                // a process that a busy machine lets wait is not dead
                "--cluster-node-timeout",
                "15000",
                "--dir",
                folder.toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "no",
                "--save",
                "");
    }

    /** Host and port, as a setting names them. */
    public String address() {
        return HOST + ":" + port;
    }

    int port() {
        return port;
    }

    int busPort() {
        return busPort;
    }

    /** Asks this node and no other. */
    public <T> T ask(Function<RedisCommands<String, String>, T> question) {
        RedisURI address = RedisURI.builder()
                .withHost(HOST)
                .withPort(port)
                .withTimeout(PATIENCE)
                .build();
        try (StatefulRedisConnection<String, String> connection = CLIENT.connect(StringCodec.UTF8, address)) {
            return question.apply(connection.sync());
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a node of the test cluster was killed", e);
        }
    }

    /** Starts it again on the same port and data; {@link TestCluster#awaitReady} says when it serves. */
    public void startAgain() {
        process = launch();
    }

    /** Waits until the process listens. */
    void awaitListening() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "a node of the test cluster does not start; see " + folder.resolve("redis.log"));
            }
            pause();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the test cluster was waited for", e);
        }
    }
}
