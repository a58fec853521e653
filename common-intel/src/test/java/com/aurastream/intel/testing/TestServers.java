package com.aurastream.intel.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.containers.ContainerLaunchException;

/**
 * A real PostgreSQL and a real Redis, started once for all test classes of a JVM: containers where Docker answers and has or
 * fetches their images, else embedded binaries. {@code -Dtest.servers=docker} or {@code =embedded} decides instead.
 */
public final class TestServers {

    private static final Logger log = LoggerFactory.getLogger(TestServers.class);
    private static final int REDIS_DATABASES = 64;
    private static final AtomicInteger NEXT_REDIS = new AtomicInteger();

    private TestServers() {}

    /**
     * An empty database of its own, made anew when it is there already.
     *
     * @param name lower-case letters, digits and underscores
     * @return its JDBC address; user and password are {@link #USER} and {@link #PASSWORD}
     */
    public static String freshDatabase(String name) {
        try (Connection admin = DriverManager.getConnection(Started.SERVERS.jdbcUrl("postgres"), USER, PASSWORD);
                Statement statement = admin.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
            return Started.SERVERS.jdbcUrl(name);
        } catch (SQLException e) {
            throw new IllegalStateException("test database " + name + " cannot be made", e);
        }
    }

    /** The address of an empty Redis database that no other caller of this JVM has been given lately. */
    public static String freshRedis() {
        int database = NEXT_REDIS.getAndIncrement() % REDIS_DATABASES;
        command("SELECT " + database, "FLUSHDB");
        return "redis://" + Started.SERVERS.redisHost() + ":" + Started.SERVERS.redisPort() + "/" + database;
    }

    /** Settings of an application that gets a fresh database of that name and a fresh Redis. */
    public static Map<String, Object> settings(String database) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", freshDatabase(database));
        settings.put("spring.datasource.username", USER);
        settings.put("spring.datasource.password", PASSWORD);
        settings.put("spring.data.redis.url", freshRedis());
        return settings;
    }

    /** The same for a {@code @DynamicPropertySource} method. */
    public static void register(DynamicPropertyRegistry registry, String database) {
        settings(database).forEach((name, value) -> registry.add(name, () -> value));
    }

    /** The user of every test database. */
    public static final String USER = "postgres";

    /** That user's password. */
    public static final String PASSWORD = "postgres";

    private static void command(String... commands) {
        try (Socket socket = new Socket(Started.SERVERS.redisHost(), Started.SERVERS.redisPort())) {
            for (String command : commands) {
                socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
                byte[] reply = new byte[64];
                int length = socket.getInputStream().read(reply);
                String text = new String(reply, 0, Math.max(length, 0), StandardCharsets.US_ASCII);
                if (!text.startsWith("+OK")) {
                    throw new IllegalStateException("Redis answered " + command + " with " + text);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the test Redis cannot be reached", e);
        }
    }

    /** Starts them when they are first asked for. */
    private static final class Started {

        static final RunningServers SERVERS = start();

        private static RunningServers start() {
            RunningServers servers = DockerServers.wanted() ? containers() : EmbeddedServers.start(REDIS_DATABASES);
            log.info("Test servers: {}", servers);
            return servers;
        }

        /** An engine that answers may still have no image and no way to one; only who asked for containers minds. */
        private static RunningServers containers() {
            try {
                return DockerServers.start(REDIS_DATABASES);
            } catch (ContainerLaunchException e) {
                if (DockerServers.demanded()) {
                    throw e;
                }
                log.warn("Docker answers and cannot start the test servers; embedded ones are used", e);
                return EmbeddedServers.start(REDIS_DATABASES);
            }
        }
    }
}
