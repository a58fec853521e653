package com.aurastream.benchmarks.server;

import com.aurastream.benchmarks.process.Children;
import com.aurastream.benchmarks.process.RefusedException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** PostgreSQL with every commit on disk before it is acknowledged. */
public final class ScratchPostgres implements AutoCloseable {

    /** Replaying the log after a hard stop may take longer than an ordinary start. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** How the server is told to stop. */
    public enum StopMode {
        /** Clients are cut off, transactions rolled back, a checkpoint is written: {@code SIGINT}. */
        FAST("INT"),
        /** As if the machine had crashed: {@code SIGQUIT}. The next start replays the log. */
        IMMEDIATE("QUIT");

        private final String signal;

        StopMode(String signal) {
            this.signal = signal;
        }
    }

    private final Path folder;
    private final int port;
    private final Children children;
    private EmbeddedPostgres server;

    private ScratchPostgres(Path folder, int port, Children children) throws IOException {
        this.folder = folder;
        this.port = port;
        this.children = children;
        this.server = launch();
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param folder gets its data and its log
     */
    public static ScratchPostgres start(Path folder, Children children) {
        try {
            Files.createDirectories(folder);
            return children.adopt(new ScratchPostgres(folder, FreePorts.one(), children));
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        EmbeddedPostgres launched = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(Redirect.appendTo(log(folder).toFile()))
                .setErrorRedirector(Redirect.appendTo(log(folder).toFile()))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "1GB")
                .setServerConfig("jit", "off")
                .start();
        children.note(postmaster());
        return launched;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static Path log(Path folder) {
        return folder.resolve("postgres.log");
    }

    private static RefusedException refused(Path folder, Exception cause) {
        return new RefusedException(
                "PostgreSQL does not start in %s (%s); its log is %s."
                        .formatted(folder, cause.getMessage(), log(folder)),
                cause);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).get(0).strip());
    }

    /** Stops it and waits until it has ended. */
    public void stop(StopMode mode) throws InterruptedException {
        try {
            long pid = postmaster();
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(mode.signal, pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            awaitEnd(pid);
            server.close(); // gives its lock of the folder back
        } catch (IOException e) {
            throw new RefusedException("PostgreSQL cannot be stopped: " + e.getMessage(), e);
        }
    }

    private void awaitEnd(long pid) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (runs(pid)) {
            if (System.nanoTime() > end) {
                throw new RefusedException("PostgreSQL (process %d) does not stop.".formatted(pid));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** A process that has ended but that nobody has asked for its exit code still counts as alive; it has no program. */
    private static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive() && process.info().command().isPresent())
                .isPresent();
    }

    /** Starts it again on the same port and data. */
    public void startAgain() {
        try {
            server = launch();
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    /** The address for JDBC; the user is {@code postgres}, without a password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
    }

    /** Its port on the loopback address. */
    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    @Override
    public String toString() {
        return "PostgreSQL in " + folder;
    }
}
