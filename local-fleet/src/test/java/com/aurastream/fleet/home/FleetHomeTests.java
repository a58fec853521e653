package com.aurastream.fleet.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetHomeTests {

    private final Path folder;

    FleetHomeTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedWithItsName() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));
        FleetHome home = new FleetHome(file);

        assertThatThrownBy(home::prepare)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(file + " cannot be written");
    }

    @Test
    void aSecondFleetOnTheSameFolderIsRefused() throws Exception {
        FleetHome home = new FleetHome(folder);
        try (HomeLock first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("A fleet already runs on " + folder);
        }
        try (HomeLock second = HomeLock.take(home)) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
        FleetHome home = new FleetHome(folder);

        String key = ApiKey.of(home, "");

        assertThat(key).matches("[0-9a-f]{48}");
        assertThat(ApiKey.of(home, "")).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.apiKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void anOperatorsKeyReplacesTheMadeOne() {
        FleetHome home = new FleetHome(folder);
        ApiKey.of(home, "");

        assertThat(ApiKey.of(home, "operators-own")).isEqualTo("operators-own");
        assertThat(ApiKey.of(home, "")).isEqualTo("operators-own");
    }

    @Test
    void theServersPortsAreKeptUnlessSomebodyElseHasThem() throws Exception {
        FleetHome home = new FleetHome(folder);
        ServerPorts chosen = ServerPorts.of(home);

        assertThat(ServerPorts.of(home)).isEqualTo(chosen);
        try (ServerSocket stranger = new ServerSocket(chosen.redis(), 1, InetAddress.getLoopbackAddress())) {
            ServerPorts now = ServerPorts.of(home);
            assertThat(now.redis()).isNotEqualTo(stranger.getLocalPort());
            assertThat(now.postgres()).isEqualTo(chosen.postgres());
        }
    }
}
