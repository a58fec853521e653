package com.aurastream.deploy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program that makes manifests from a kustomization: kubectl has it built in, and it also exists by itself.
 *
 * @param command how it is called, but for the folder
 */
record Kustomize(List<String> command) {

    private static final int PATIENCE_SECONDS = 60;

    /** The one on the {@code PATH}, if there is one. */
    static Optional<Kustomize> find() {
        return Stream.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"))
                .filter(command -> isOnPath(command.get(0)))
                .map(Kustomize::new)
                .findFirst();
    }

    /** The manifests of a folder. */
    Manifests build(Path folder) {
        return Manifests.of(run(
                Stream.concat(command.stream(), Stream.of(folder.toString())).toList()));
    }

    private static String run(List<String> words) {
        try {
            Path said = Files.createTempFile("kustomize", ".err");
            Process process =
                    new ProcessBuilder(words).redirectError(said.toFile()).start();
            String made = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String errors = Files.readString(said);
            Files.delete(said);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", words) + ": " + errors);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isOnPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
