package com.aurastream.fleet.server;

import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.RefusedException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL of a data folder, with every commit on disk before it is acknowledged. */
public final class LocalPostgres implements AutoCloseable {

    /** Replaying the log after a hard stop may take longer than an ordinary start. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param port port on the loopback address
     * @throws RefusedException when it does not start
     */
    public static LocalPostgres start(FleetHome home, int port) {
        try {
            discardUnfinished(home);
            Path folder = home.postgresFolder();
            LocalPostgres postgres = new LocalPostgres(builder(home, port).start());
            Files.writeString(complete(folder), "");
            return postgres;
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(
                    "PostgreSQL does not start on %s (%s); its log is %s."
                            .formatted(home.postgresFolder(), e.getMessage(), log(home)),
                    e);
        }
    }

    private static EmbeddedPostgres.Builder builder(FleetHome home, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.postgresFolder())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.postgresPrograms().toFile())
                .setPort(port)
                .setPGStartupWait(START_PATIENCE)
                // to a file: a pipe would break when the JVM is killed
                .setOutputRedirector(Redirect.appendTo(log(home).toFile()))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_wal_size", "256MB")
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .setServerConfig("jit", "off");
    }

    private static Path log(FleetHome home) {
        return home.logs().resolve("postgres.log");
    }

    private static Path complete(Path folder) {
        return folder.resolve("fleet.complete");
    }

    /** A fleet killed while the folder was being made leaves half of one, which holds nothing yet. */
    private static void discardUnfinished(FleetHome home) throws IOException {
        Path folder = home.postgresFolder();
        if (Files.exists(folder) && !Files.exists(complete(folder))) {
            makersOf(folder).forEach(ProcessHandle::destroyForcibly);
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Stream<ProcessHandle> makersOf(Path folder) {
        return ProcessHandle.allProcesses().filter(process -> process.info()
                .commandLine()
                .filter(line -> line.contains("initdb") && line.contains(folder.toString()))
                .isPresent());
    }

    /** The address for JDBC, with the user. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(server.getPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
