package com.aurastream.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * An application of the fleet as it is shipped, unpacked so that it starts faster. After a rehearsal it starts from an archive of
 * its classes: a process that is killed dozens of times spends most of its life starting.
 */
public final class PackedApplication {

    /** The quick start: what runs for seconds does not earn the second compiler. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private static final List<String> LEAN = List.of(
            "-XX:+UseSerialGC",
            FIRST_COMPILER_ONLY,
            "-Xss512k",
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-Duser.timezone=UTC");

    private final String name;
    private final Path folder;
    private final Path jar;
    private final List<String> options;

    private PackedApplication(String name, Path folder, Path jar, List<String> options) {
        this.name = name;
        this.folder = folder;
        this.jar = jar;
        this.options = List.copyOf(options);
    }

    /**
     * Finds an application's jar and unpacks it where that has not been done yet.
     *
     * @param root the project's folder
     * @param name the module, such as {@code api-gateway}
     * @throws RefusedException when it is not built
     */
    public static PackedApplication of(Path root, String name) {
        Path packed = find(root, name)
                .orElseThrow(() -> new RefusedException(
                        "%s is not packed; run ./bench, or ./mvnw -DskipTests package.".formatted(name)));
        Path folder = root.resolve("benchmarks/target/apps").resolve(name);
        try {
            unpack(packed, folder);
        } catch (IOException e) {
            throw new RefusedException("%s cannot be unpacked to %s: %s".formatted(packed, folder, e.getMessage()), e);
        }
        return new PackedApplication(name, folder, folder.resolve(packed.getFileName()), LEAN);
    }

    /** The packed jar of a module, where it is built. */
    public static Optional<Path> find(Path root, String name) {
        Path target = root.resolve(name).resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-.*-exec\\.jar"))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path packed, Path folder) throws IOException {
        Path marker = folder.resolve("unpacked");
        String version = Files.size(packed) + " " + Files.getAttribute(packed, "unix:ctime");
        if (Files.exists(marker) && Files.readString(marker).equals(version)) {
            return;
        }
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        int code = run(List.of(
                java(), "-Djarmode=tools", "-jar", packed.toString(), "extract", "--destination", folder.toString()));
        if (code != 0) {
            throw new IOException("java -Djarmode=tools ended with " + code);
        }
        Files.writeString(marker, version);
    }

    private static int run(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The same, with both compilers as it is shipped: it starts slower and runs faster. */
    public PackedApplication atFullSpeed() {
        return new PackedApplication(
                name,
                folder,
                jar,
                options.stream()
                        .filter(option -> !option.equals(FIRST_COMPILER_ONLY))
                        .toList());
    }

    /** The module's name. */
    public String name() {
        return name;
    }

    /** Whether it has an archive of its classes, so that it starts fast. */
    public boolean rehearsed() {
        return Files.exists(archive());
    }

    private Path archive() {
        return folder.resolve("classes-" + Runtime.version().feature() + ".jsa");
    }

    /** The command line of an ordinary start. */
    public List<String> command(int megabytes, Map<String, ?> settings) {
        String sharing = rehearsed() ? "-XX:SharedArchiveFile=" + archive() : "-Xshare:auto";
        return command(sharing, megabytes, settings);
    }

    /** The command line of a start that writes the archive of its classes when it is stopped. */
    public List<String> rehearsal(int megabytes, Map<String, ?> settings) {
        return command("-XX:ArchiveClassesAtExit=" + archive(), megabytes, settings);
    }

    private List<String> command(String sharing, int megabytes, Map<String, ?> settings) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.add(sharing);
        command.add("-Xmx" + megabytes + "m");
        command.addAll(List.of("-jar", jar.toString()));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        return command;
    }
}
