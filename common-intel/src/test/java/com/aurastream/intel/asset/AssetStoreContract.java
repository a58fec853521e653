package com.aurastream.intel.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of assets does, wherever it keeps them. */
abstract class AssetStoreContract {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    abstract AssetStore store();

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsStoredIsFoundUnderItsHash() throws IOException {
        assertThat(store().put(bytes("abc"))).isEqualTo(ABC);
        assertThat(Files.readAllBytes(store().find(ABC).orElseThrow())).isEqualTo(bytes("abc"));
    }

    @Test
    void nothingIsFoundThatWasNotStored() {
        assertThat(store().find(ABC)).isEmpty();
    }

    @Test
    void storingTheSameTwiceIsStoringItOnce() throws IOException {
        assertThat(store().put(bytes("abc"))).isEqualTo(store().put(bytes("abc")));
        assertThat(store().remove(ABC)).isTrue();
        assertThat(store().find(ABC)).isEmpty();
    }

    @Test
    void removingTwiceDoesNoHarm() throws IOException {
        store().put(bytes("abc"));
        assertThat(store().remove(ABC)).isTrue();
        assertThat(store().remove(ABC)).isFalse();
        store().put(bytes("abc"));
        assertThat(store().find(ABC)).isPresent();
    }

    @Test
    void nothingAtAllIsAContentToo() throws IOException {
        String hash = store().put(new byte[0]);
        assertThat(Files.size(store().find(hash).orElseThrow())).isZero();
    }

    @Test
    void whatIsNoHashIsRefused() {
        for (String name : List.of(
                "",
                "..",
                "../../etc/passwd",
                ABC.toUpperCase(java.util.Locale.ROOT),
                ABC + "0",
                "a/" + ABC.substring(2))) {
            assertThatThrownBy(() -> store().find(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().remove(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void manyMayStoreTheSameAtOnce() throws InterruptedException, ExecutionException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> stored = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                byte[] content = bytes("content " + i % 4);
                stored.add(threads.submit(() -> store().put(content)));
            }
            for (int i = 0; i < stored.size(); i++) {
                String hash = stored.get(i).get();
                assertThat(Files.readAllBytes(store().find(hash).orElseThrow())).isEqualTo(bytes("content " + i % 4));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
