package com.aurastream.intel.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** Servers in containers; Testcontainers removes them when this JVM has ended. */
final class DockerServers {

    private static final int REDIS_PORT = 6379;

    private DockerServers() {}

    /** Whether containers are asked for in so many words. */
    static boolean demanded() {
        return decision().equals("docker");
    }

    /** Whether Docker answers and nobody has decided otherwise. Without a socket it is not even asked, which takes seconds. */
    static boolean wanted() {
        if (!decision().isEmpty()) {
            return demanded();
        }
        boolean socket = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return socket && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Not below {@code aurastream}, where every application of a test would take it for a setting that it does not know. */
    private static String decision() {
        return System.getProperty("test.servers", "");
    }

    /**
     * Starts both at once. What they write stays in memory: it lives no longer than they do.
     *
     * @throws ContainerLaunchException when one does not start, as where its image can neither be found nor fetched
     */
    @SuppressWarnings("resource") // both live as long as the JVM
    static RunningServers start(int redisDatabases) {
        PostgreSQLContainer<?> postgres = new PostgreSQLContainer<>(DockerImageName.parse("postgres:17"))
                .withUsername(TestServers.USER)
                .withPassword(TestServers.PASSWORD)
                .withDatabaseName("postgres")
                .withTmpFs(Map.of("/var/lib/postgresql/data", "rw"))
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        GenericContainer<?> redis = new GenericContainer<>(DockerImageName.parse("redis:8"))
                .withExposedPorts(REDIS_PORT)
                .withTmpFs(Map.of("/data", "rw"))
                .withCommand(
                        "redis-server",
                        "--databases",
                        Integer.toString(redisDatabases),
                        "--save",
                        "",
                        "--appendonly",
                        "no");
        try {
            Startables.deepStart(postgres, redis).join();
        } catch (CompletionException e) {
            throw new ContainerLaunchException("PostgreSQL and Redis cannot be started in containers", e.getCause());
        }
        return new RunningServers(
                "docker",
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                redis.getHost(),
                redis.getMappedPort(REDIS_PORT));
    }
}
