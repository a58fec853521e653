package com.aurastream.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.benchmarks.process.ChildProcess;
import com.aurastream.benchmarks.process.Children;
import com.aurastream.benchmarks.server.ScratchPostgres.StopMode;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchServersIT {

    private final Path folder;

    ScratchServersIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void postgresKeepsWhatWasCommittedOverBothWaysOfStopping() throws Exception {
        try (Children children = new Children(folder.resolve("pids"))) {
            ScratchPostgres postgres = ScratchPostgres.start(folder.resolve("postgres"), children);
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            query(postgres, "create table kept as select 42 as n; select n from kept");
            for (StopMode mode : StopMode.values()) {
                postgres.stop(mode);
                postgres.startAgain();
                assertThat(query(postgres, "select n from kept"))
                        .as(mode.name())
                        .isEqualTo("42");
            }
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void redisKeepsWhatItAnsweredOverAKill() throws Exception {
        try (Children children = new Children(folder.resolve("pids"))) {
            ScratchRedis redis = ScratchRedis.start(folder.resolve("redis"), children);
            redis(redis, connection -> connection.set("kept", "42"));
            redis.kill();
            redis.startAgain();
            assertThat(redis(redis, connection -> connection.get("kept"))).isEqualTo("42");
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void aProcessIsKilledWithItsDescendantsWhenTheProgramEnds() throws Exception {
        try (Children children = new Children(folder.resolve("pids"))) {
            ChildProcess parent =
                    ChildProcess.start("parent", List.of("sh", "-c", "echo begun; sleep 300; true"), log(), children);
            ChildProcess killed = ChildProcess.start("killed", List.of("sleep", "300"), log(), children);
            killed.kill();
            assertThat(killed.isAlive()).isFalse();
            assertThat(parent.isAlive()).isTrue();
        }
        assertThat(running()).isEmpty();
    }

    private Path log() {
        return folder.resolve("log");
    }

    /** Of all processes that were started, those that still run. */
    private List<Long> running() throws Exception {
        return Files.readAllLines(folder.resolve("pids")).stream()
                .map(Long::valueOf)
                .filter(pid -> ProcessHandle.of(pid)
                        .filter(process -> process.info().command().isPresent())
                        .isPresent())
                .toList();
    }

    private static String query(ScratchPostgres postgres, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            ResultSet result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }

    private static String redis(ScratchRedis redis, Function<RedisCommands<String, String>, String> work) {
        RedisClient client = RedisClient.create(redis.url());
        try (var connection = client.connect()) {
            return work.apply(connection.sync());
        } finally {
            client.shutdown();
        }
    }
}
