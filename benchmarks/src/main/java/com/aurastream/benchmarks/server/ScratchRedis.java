package com.aurastream.benchmarks.server;

import com.aurastream.benchmarks.process.ChildProcess;
import com.aurastream.benchmarks.process.Children;
import com.aurastream.benchmarks.process.RefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import redis.embedded.RedisExecProvider;

/** Redis with its append-only file on, written through to the disk every second. */
public final class ScratchRedis {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(10);

    private final Path folder;
    private final int port;
    private final Children children;
    private ChildProcess process;

    private ScratchRedis(Path folder, int port, Children children) throws InterruptedException {
        this.folder = folder;
        this.port = port;
        this.children = children;
        this.process = launch();
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param folder gets its data and its log
     */
    public static ScratchRedis start(Path folder, Children children) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            return new ScratchRedis(folder, FreePorts.one(), children);
        } catch (IOException e) {
            throw new RefusedException("%s cannot be made: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private ChildProcess launch() throws InterruptedException {
        ChildProcess launched = ChildProcess.start("Redis", command(), folder.resolve("redis.log"), children);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!launched.isAlive() || System.nanoTime() > end) {
                throw new RefusedException("Redis does not start. It said last:\n" + launched.lastWords());
            }
            Thread.sleep(POLL.toMillis());
        }
        return launched;
    }

    private List<String> command() {
        try {
            return List.of(
                    RedisExecProvider.defaultProvider().get().getAbsolutePath(),
                    "--bind",
                    "127.0.0.1",
                    "--port",
                    Integer.toString(port),
                    "--dir",
                    folder.toString(),
                    "--appendonly",
                    "yes",
                    "--appendfsync",
                    "everysec",
                    "--save",
                    "",
                    "--maxmemory-policy",
                    "noeviction");
        } catch (IOException e) {
            throw new RefusedException("The Redis that Maven brought cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /** Whether it has read its append-only file and serves. */
    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] reply = socket.getInputStream().readNBytes(5);
            return new String(reply, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    /** Starts it again on the same port and data. */
    public void startAgain() throws InterruptedException {
        process = launch();
    }

    /** The address for clients. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }
}
