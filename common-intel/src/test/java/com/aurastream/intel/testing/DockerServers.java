package com.aurastream.intel.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Servers in containers; Testcontainers removes them when this JVM has ended. */
final class DockerServers {

    private static final int REDIS_PORT = 6379;

    private DockerServers() {}

    /** Whether Docker answers and nobody has decided otherwise. Without a socket it is not even asked, which takes seconds. */
    static boolean wanted() {
        String decided = System.getProperty("aurastream.test.servers", "");
        if (!decided.isEmpty()) {
            return decided.equals("docker");
        }
        boolean socket = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return socket && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // both live as long as the JVM
    static RunningServers start(int redisDatabases) {
        PostgreSQLContainer<?> postgres = new PostgreSQLContainer<>(DockerImageName.parse("postgres:17"))
                .withUsername(TestServers.USER)
                .withPassword(TestServers.PASSWORD)
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        GenericContainer<?> redis = new GenericContainer<>(DockerImageName.parse("redis:8"))
                .withExposedPorts(REDIS_PORT)
                .withCommand("redis-server", "--databases", Integer.toString(redisDatabases), "--save", "");
        postgres.start();
        redis.start();
        return new RunningServers(
                "docker",
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                redis.getHost(),
                redis.getMappedPort(REDIS_PORT));
    }
}
