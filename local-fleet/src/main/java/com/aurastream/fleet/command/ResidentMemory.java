package com.aurastream.fleet.command;

import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the fleet's processes occupy, in mebibytes; pages that several share are counted once, in parts. 0 where the system does not say.
 *
 * @param jvm all applications
 * @param postgres PostgreSQL with its helpers
 * @param redis Redis
 * @param total the sum
 */
record ResidentMemory(long jvm, long postgres, long redis, long total) {

    private static final long KIB_PER_MIB = 1024;

    static ResidentMemory of(FleetHome home) {
        long jvm = mebibytes(home.fleetPid(), false);
        long postgres = mebibytes(home.postgresPid(), true);
        long redis = mebibytes(home.redisPid(), true);
        return new ResidentMemory(jvm, postgres, redis, jvm + postgres + redis);
    }

    private static long mebibytes(PidFile pidFile, boolean withChildren) {
        Optional<ProcessHandle> process = pidFile.running();
        return process.stream()
                        .flatMap(p -> withChildren ? Stream.concat(Stream.of(p), p.descendants()) : Stream.of(p))
                        .mapToLong(p -> kibibytes(p.pid()))
                        .sum()
                / KIB_PER_MIB;
    }

    /** The proportional share of the pages that are in memory, as Linux gives it. */
    private static long kibibytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/smaps_rollup".formatted(pid)))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return "%d MiB resident (JVM %d, PostgreSQL %d, Redis %d)".formatted(total, jvm, postgres, redis);
    }
}
