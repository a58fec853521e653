package com.aurastream.fleet.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds all of a fleet: databases, logs, key, world, ports and the records of its processes.
 *
 * @param folder absolute path
 */
public record FleetHome(Path folder) {

    /** Makes the path absolute. */
    public FleetHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Creates the folder and what belongs into it, and proves that it can be written.
     *
     * @throws RefusedException when it cannot
     */
    public void prepare() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(redisFolder());
            Path probe = Files.createTempFile(folder, "write", ".probe");
            Files.delete(probe);
        } catch (IOException e) {
            throw new RefusedException(
                    "The data folder %s cannot be written (%s); choose another with --data or change its rights."
                            .formatted(folder, reason(e)),
                    e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /** Where PostgreSQL keeps its data. */
    public Path postgresFolder() {
        return folder.resolve("postgres");
    }

    /** Where PostgreSQL's programs are unpacked. */
    public Path postgresPrograms() {
        return folder.resolve("postgres-programs");
    }

    /** Written by PostgreSQL itself, and removed by it when it ends cleanly. */
    public PidFile postgresPid() {
        return new PidFile(postgresFolder().resolve("postmaster.pid"), "postgres");
    }

    /** Where Redis keeps its append-only file. */
    public Path redisFolder() {
        return folder.resolve("redis");
    }

    /** Where made pictures lie. */
    public Path assets() {
        return folder.resolve("assets");
    }

    /** Written by Redis itself, and removed by it when it ends cleanly. */
    public PidFile redisPid() {
        return new PidFile(folder.resolve("redis.pid"), "redis-server");
    }

    /** Written by the fleet's own process. */
    public PidFile fleetPid() {
        return new PidFile(folder.resolve("fleet.pid"), "java");
    }

    /** Logs of the fleet and of its servers. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** The log of all applications. */
    public Path log() {
        return logs().resolve("fleet.log");
    }

    /** The gateway's key. */
    public Path apiKey() {
        return folder.resolve("api-key");
    }

    /** Which world these data are of. */
    public Path world() {
        return folder.resolve("world.json");
    }

    /** The servers' ports. */
    public Path ports() {
        return folder.resolve("ports.json");
    }

    /** What the running fleet says of itself. */
    public Path state() {
        return folder.resolve("fleet.json");
    }

    Path lock() {
        return folder.resolve("fleet.lock");
    }
}
