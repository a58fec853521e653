package com.aurastream.intel.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAssetStoreTests extends AssetStoreContract {

    private final Path root;

    FileAssetStoreTests(@TempDir Path root) {
        this.root = root;
    }

    @Override
    AssetStore store() {
        return new FileAssetStore(root.resolve("assets"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void filesLieInFoldersOfTheirHashAndNothingElseIsLeft() throws IOException {
        String hash = store().put(bytes("abc"));
        assertThat(files())
                .containsExactly(root.resolve("assets")
                        .resolve(hash.substring(0, 2))
                        .resolve(hash.substring(2, 4))
                        .resolve(hash));
    }

    @Test
    void aFileThatWasDamagedSinceIsWrittenAnew() throws IOException {
        String hash = store().put(bytes("abc"));
        Files.write(store().find(hash).orElseThrow(), bytes("abX"));
        store().put(bytes("abc"));
        assertThat(Files.readAllBytes(store().find(hash).orElseThrow())).isEqualTo(bytes("abc"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void aLinkThatLeadsOutIsNeverFollowed() throws IOException {
        Path outside = Files.createDirectories(root.resolve("outside"));
        String hash = store().put(bytes("abc"));
        Path file = store().find(hash).orElseThrow();
        Files.move(file, outside.resolve(hash));
        Files.createSymbolicLink(file, outside.resolve(hash));
        assertThat(store().find(hash)).as("a file that is a link").isEmpty();
        assertThat(store().remove(hash)).isFalse();
        Files.delete(file);
        Path shard = file.getParent();
        Files.delete(shard);
        Files.createSymbolicLink(shard, outside);
        assertThat(store().find(hash)).as("a folder that is a link").isEmpty();
        assertThat(store().remove(hash)).isFalse();
        assertThatThrownBy(() -> store().put(bytes("abc")))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseInstanceOf(IOException.class)
                .hasStackTraceContaining("leads out of");
        assertThat(Files.exists(outside.resolve(hash))).isTrue();
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        Files.createDirectories(root.resolve("assets"));
        String hash = Sha256.of(bytes("abc"));
        Path shard = root.resolve("assets").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
        Files.createDirectories(shard.resolve(hash).resolve("a folder stands where the file belongs"));
        assertThatThrownBy(() -> store().put(bytes("abc"))).isInstanceOf(UncheckedIOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aWritersStartClearsAwayWhatADeadOneLeftButNotWhatALivingOneWrites() throws IOException {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        Path incoming = Files.createDirectories(root.resolve("assets").resolve(FileAssetStore.INCOMING));
        Path dead = Files.write(incoming.resolve("dead"), bytes("half"));
        Path alive = Files.write(incoming.resolve("alive"), bytes("half"));
        Files.setLastModifiedTime(dead, FileTime.from(now.minusSeconds(7_200)));
        Files.setLastModifiedTime(alive, FileTime.from(now.minusSeconds(60)));
        AssetStores.write(root.resolve("assets"), now.minusSeconds(3_600));
        assertThat(files()).containsExactly(alive);
    }

    @Test
    void aReaderNeedsNoFolder() {
        assertThat(AssetStores.read(root.resolve("nowhere")).find(Sha256.of(bytes("abc"))))
                .isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenTheWriterSaysSo() throws IOException {
        Path file = Files.write(root.resolve("file"), bytes("no folder"));
        assertThatThrownBy(() -> AssetStores.write(file.resolve("assets"), Instant.EPOCH))
                .isInstanceOf(IOException.class);
    }
}
