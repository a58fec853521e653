package com.aurastream.fleet.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.LeftBehind;
import com.aurastream.fleet.home.ServerPorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersIT {

    private final FleetHome home;

    /** With a space in the name, which a command line or a settings file may split. */
    LocalServersIT(@TempDir Path folder) {
        home = new FleetHome(folder.resolve("my fleet"));
        home.prepare();
    }

    @Test
    void postgresKeepsItsDataAndWritesThrough() throws Exception {
        ServerPorts ports = ServerPorts.of(home);
        try (LocalPostgres postgres = LocalPostgres.start(home, ports.postgres())) {
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "create table kept as select 42 as n; select n from kept"))
                    .isEqualTo("42");
        }
        try (LocalPostgres again = LocalPostgres.start(home, ports.postgres())) {
            assertThat(query(again, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void serversLeftBehindAreEndedByTheirPidFilesAndTheNextOnesGoOn() throws Exception {
        ServerPorts ports = ServerPorts.of(home);
        LocalPostgres postgres = LocalPostgres.start(home, ports.postgres());
        LocalRedis redis = LocalRedis.start(home, ports.redis());
        query(postgres, "create table kept as select 42 as n; select n from kept");
        ProcessHandle postmaster = home.postgresPid().running().orElseThrow();
        ProcessHandle redisServer = home.redisPid().running().orElseThrow();

        assertThat(LeftBehind.stop(home))
                .containsExactly(
                        "PostgreSQL (process %d)".formatted(postmaster.pid()),
                        "Redis (process %d)".formatted(redisServer.pid()));

        assertThat(ServerPorts.isFree(ports.postgres())).isTrue();
        assertThat(ServerPorts.isFree(ports.redis())).isTrue();
        assertThat(LeftBehind.stop(home)).isEmpty();
        redis.close();
        postgres.close();
        try (LocalRedis nextRedis = LocalRedis.start(home, ports.redis());
                LocalPostgres next = LocalPostgres.start(home, ports.postgres())) {
            assertThat(nextRedis.url()).isEqualTo("redis://127.0.0.1:" + ports.redis());
            assertThat(query(next, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void halfAPostgresFolderOfAFleetKilledWhileMakingItIsMadeAnew() throws Exception {
        Files.createDirectories(home.postgresFolder());
        Files.writeString(home.postgresFolder().resolve("postgresql.conf"), "");

        try (LocalPostgres postgres =
                LocalPostgres.start(home, ServerPorts.of(home).postgres())) {
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
    }

    private static String query(LocalPostgres postgres, String sql) throws Exception {
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
}
