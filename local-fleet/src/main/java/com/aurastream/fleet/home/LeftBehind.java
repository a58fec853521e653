package com.aurastream.fleet.home;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends processes of this data folder, and no others: a fleet, and the servers that a killed one left running. */
public final class LeftBehind {

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);
    /** A fleet that is still starting stops when it has started. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration POLL = Duration.ofMillis(50);

    private LeftBehind() {}

    /**
     * Ends them.
     *
     * @return what was ended, for the terminal, such as {@code PostgreSQL (process 4711)}
     * @throws RefusedException when one does not end
     */
    public static List<String> stop(FleetHome home) {
        return Stream.concat(
                        home.postgresPid().running().map(p -> stop("PostgreSQL", p, "INT")).stream(),
                        home.redisPid().running().map(p -> stop("Redis", p, "TERM")).stream())
                .toList();
    }

    /**
     * Ends one process: asks it to, and ends it the hard way when it does not.
     *
     * @param name what it is, for the terminal
     * @throws RefusedException when it does not end
     */
    public static String stop(String name, ProcessHandle process) {
        return stop(name, process, "TERM");
    }

    /** PostgreSQL's SIGTERM waits for its clients, its SIGINT does not; hence the signal by name. */
    private static String stop(String name, ProcessHandle process, String signal) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        log.info("ending {} (process {}), as asked or left behind by an earlier fleet", name, process.pid());
        signal(process, signal);
        if (!ended(all)) {
            all.forEach(ProcessHandle::destroyForcibly);
            if (!ended(all)) {
                throw new RefusedException(
                        "%s (process %d) does not end; end it by hand.".formatted(name, process.pid()));
            }
        }
        return "%s (process %d)".formatted(name, process.pid());
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            log.warn("no shell to send SIG{} to process {}, so SIGTERM", signal, process.pid(), e);
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(List<ProcessHandle> processes) {
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (processes.stream().anyMatch(LeftBehind::runs)) {
                if (System.nanoTime() > end) {
                    return false;
                }
                Thread.sleep(POLL.toMillis());
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A process that has ended but that nobody has asked for its exit code still counts as alive; it has no program. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
