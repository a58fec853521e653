package com.aurastream.compose.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The engine, through its command. Only containers of the project that it is asked about are ever touched. */
public final class Docker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration PROBE = Duration.ofSeconds(15);
    private static final String PROJECT = "label=com.docker.compose.project=";

    private Docker() {}

    /** Why containers cannot be used here, or nothing when they can. */
    public static Optional<String> absence() {
        return refusal("Docker does not answer", "docker", "version", "--format", "{{.Server.Version}}")
                .or(() -> refusal("docker compose is not there", "docker", "compose", "version", "--short"));
    }

    private static Optional<String> refusal(String sentence, String... words) {
        try {
            Command.Outcome outcome = Command.of(words).run(PROBE);
            return outcome.succeeded()
                    ? Optional.empty()
                    : Optional.of(sentence + ": " + outcome.errors().strip());
        } catch (CommandFailedException e) {
            return Optional.of(sentence + ": " + e.getMessage());
        }
    }

    /** A project's containers, those that do not run included, by service and number. */
    public static List<Container> containers(String project) {
        List<String> ids = lines("docker", "ps", "-aq", "--no-trunc", "--filter", PROJECT + project);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of("docker", "inspect"));
        words.addAll(ids);
        // one that is removed in between makes the command end with 1, and is left out
        Command.Outcome inspected = new Command(words, Map.of()).run(ANSWER);
        List<Container> containers = new ArrayList<>();
        parse(inspected.output()).forEach(element -> containers.add(Container.of(element)));
        containers.sort(Comparator.comparing(Container::service)
                .thenComparingInt(Container::number)
                .thenComparing(Container::id));
        return List.copyOf(containers);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new CommandFailedException("docker inspect has not printed JSON: " + json, e);
        }
    }

    /** Everything that a project has in the engine: containers, networks and volumes, by kind and name. */
    public static List<String> belongings(String project) {
        return Stream.of(
                        named(
                                "container",
                                "docker",
                                "ps",
                                "-a",
                                "--format",
                                "{{.Names}}",
                                "--filter",
                                PROJECT + project),
                        named(
                                "network",
                                "docker",
                                "network",
                                "ls",
                                "--format",
                                "{{.Name}}",
                                "--filter",
                                PROJECT + project),
                        named(
                                "volume",
                                "docker",
                                "volume",
                                "ls",
                                "--format",
                                "{{.Name}}",
                                "--filter",
                                PROJECT + project))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> named(String kind, String... words) {
        return lines(words).stream().map(name -> kind + " " + name).toList();
    }

    private static List<String> lines(String... words) {
        return Command.of(words)
                .output(ANSWER)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** What each of these containers has of its memory at the moment. */
    public static List<MemoryUse> memory(List<Container> containers) {
        List<String> words = new ArrayList<>(List.of("docker", "stats", "--no-stream", "--format", MemoryUse.FORMAT));
        containers.forEach(container -> words.add(container.id()));
        return new Command(words, Map.of())
                .output(ANSWER)
                .lines()
                .map(MemoryUse::of)
                .sorted(Comparator.comparing(MemoryUse::name))
                .toList();
    }

    /** {@code docker kill}: to the engine somebody's wish, after which its restart policy rests. */
    public static void kill(Container container) {
        Command.of("docker", "kill", container.id()).output(ANSWER);
    }

    /** {@code docker start}. */
    public static void start(Container container) {
        Command.of("docker", "start", container.id()).output(ANSWER);
    }

    /**
     * Ends a container's main process with SIGKILL from the engine's machine, as the kernel does when memory is gone. The engine
     * sees a process that died by itself.
     *
     * @param image any local image with a shell
     */
    public static void crash(Container container, String image) {
        if (container.pid() <= 1) {
            throw new IllegalArgumentException(container.standing() + " has no process that could crash");
        }
        Command.of(
                        "docker",
                        "run",
                        "--rm",
                        "--pull",
                        "never",
                        "--network",
                        "none",
                        "--pid",
                        "host",
                        "--privileged",
                        "--user",
                        "0",
                        "--entrypoint",
                        "sh",
                        image,
                        "-c",
                        "kill -9 " + container.pid())
                .output(ANSWER);
    }

    /** Carries out a command in a container that runs. */
    public static String execute(Container container, String... words) {
        List<String> all = new ArrayList<>(List.of("docker", "exec", container.id()));
        all.addAll(List.of(words));
        return new Command(all, Map.of()).output(ANSWER);
    }

    /** What a container has said since it was made, on both of its outputs. */
    public static String log(Container container) {
        Command.Outcome outcome = Command.of("docker", "logs", container.id()).run(ANSWER);
        return outcome.output() + outcome.errors();
    }

    /** Appends what a container has said to a file. */
    public static void keepLog(Container container, Path file) {
        Command.of("docker", "logs", "--timestamps", container.id()).run(ANSWER, file);
    }
}
