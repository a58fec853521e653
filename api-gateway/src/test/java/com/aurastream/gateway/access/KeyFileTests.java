package com.aurastream.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

    private final Path folder;

    KeyFileTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void madeKeyStaysTheSame() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("api-key"));

        String made = file.read();

        assertThat(made).hasSize(43);
        assertThat(file.read()).isEqualTo(made);
        assertThat(new KeyFile(folder.resolve("another")).read()).isNotEqualTo(made);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Path path = folder.resolve("api-key");

        new KeyFile(path).read();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void givenKeyIsTakenAsItIs() throws IOException {
        Path path = Files.writeString(folder.resolve("api-key"), "given-by-the-operator\n");

        assertThat(new KeyFile(path).read()).isEqualTo("given-by-the-operator");
    }

    @Test
    void gatewaysThatStartAtOnceAgreeOnOneKeyAndLeaveNothingElseBehind() throws Exception {
        int gateways = 16;
        for (int round = 0; round < 20; round++) {
            Path path = folder.resolve("api-key");

            assertThat(readAtOnce(gateways, path)).hasSize(1);

            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(path);
            }
            Files.delete(path);
        }
    }

    @Test
    void emptyFileIsNoKey() throws IOException {
        Path path = Files.writeString(folder.resolve("api-key"), "\n");

        assertThatIOException().isThrownBy(() -> new KeyFile(path).read()).withMessageContaining("holds no key");
    }

    @Test
    void folderThatIsNotThereIsSaid() {
        Path path = folder.resolve("missing").resolve("api-key");

        assertThatIOException().isThrownBy(() -> new KeyFile(path).read()).withMessageContaining("missing");
    }

    private static Set<String> readAtOnce(int readers, Path path) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            CyclicBarrier start = new CyclicBarrier(readers);
            Set<String> keys = new HashSet<>();
            for (Future<String> key : IntStream.range(0, readers)
                    .mapToObj(reader -> threads.submit(() -> {
                        start.await();
                        return new KeyFile(path).read();
                    }))
                    .toList()) {
                keys.add(key.get());
            }
            return keys;
        } finally {
            threads.shutdownNow();
        }
    }
}
