package com.aurastream.compose.fleet;

import com.aurastream.compose.engine.Command;
import com.aurastream.compose.engine.CommandFailedException;
import com.aurastream.compose.engine.Container;
import com.aurastream.compose.engine.Docker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fleet of the project's Compose file under a project name and on ports of its own, so that it is beside any other that runs.
 * Whatever it has in the engine goes when it is taken down.
 */
public final class ComposeFleet implements AutoCloseable {

    private static final Duration BUILD = Duration.ofMinutes(30);
    private static final Duration UP = Duration.ofMinutes(12);
    private static final Duration DOWN = Duration.ofMinutes(4);
    private static final Duration SHORT = Duration.ofMinutes(3);
    private static final String EDGE = "edge";
    private static final Map<String, Integer> PORTS = Map.ofEntries(
            Map.entry("api-gateway", 8080),
            Map.entry("youtube-worker", 8081),
            Map.entry("twitch-streams-worker", 8082),
            Map.entry("clip-radar-worker", 8083),
            Map.entry("creator-intel-worker", 8084),
            Map.entry("thumbnail-intel-worker", 8085),
            Map.entry("playbook-worker", 8086),
            Map.entry("analytics-flush-worker", 8087),
            Map.entry("generation-worker", 8088),
            Map.entry("coach-cleanup-worker", 8089),
            Map.entry("source-simulator", 8090));

    private final String project;
    private final Path root;
    private final Path folder;
    private final Path settings;
    private final List<Path> files = new ArrayList<>();
    private final Map<String, Integer> scale = new LinkedHashMap<>();
    private final Waiting waiting;
    private final Progress progress;
    private final Thread hook = new Thread(this::down, "compose-down");

    /**
     * A fleet that is not up yet.
     *
     * @param root the project's folder, with the Compose file
     * @param folder gets logs; made where it is missing; the project's name follows from it
     * @param settings names and values as in an {@code .env} file; nothing else is read from there
     * @param progress told what happens
     */
    public ComposeFleet(Path root, Path folder, Map<String, String> settings, Progress progress) {
        this.root = root.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        this.project =
                "aurastream-test-" + Integer.toHexString(this.folder.toString().hashCode());
        this.settings = this.folder.resolve("settings.env");
        this.progress = progress;
        this.waiting = new Waiting(progress);
        files.add(this.root.resolve("docker-compose.yml"));
        files.add(this.root.resolve("compose-tests/compose/apart.yml"));
        try {
            Files.createDirectories(folder);
            Files.write(
                    this.settings,
                    settings.entrySet().stream()
                            .map(setting -> setting.getKey() + "=" + setting.getValue())
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the suite cannot write to " + folder, e);
        }
    }

    /** Takes it down also when this JVM is told to end. */
    public void goWithThisProcess() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Adds a file of the project to the Compose file from the next {@code up} on. */
    public void with(Path overlay) {
        files.add(root.resolve(overlay));
    }

    /** Sets how many replicas a service has from the next {@code up} on. */
    public void scale(String service, int replicas) {
        scale.put(service, replicas);
    }

    /** The project's name in the engine. */
    public String project() {
        return project;
    }

    /** The file that the named command writes to. */
    public Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** Builds the images; what is built already costs seconds. */
    public void build() {
        progress.say("building the images, see " + log("build"));
        compose("build").run(BUILD, log("build"));
    }

    /** Brings it up, or to what has been asked for since, and waits until every container is well. */
    public void up() {
        begin();
        awaitWell(UP);
    }

    /**
     * {@code docker compose up --detach}, and no more waiting than Compose does.
     *
     * @throws CommandFailedException when Compose refuses
     */
    public void begin() {
        List<String> words = new ArrayList<>(List.of("up", "--detach", "--no-build", "--remove-orphans"));
        scale.forEach((service, replicas) -> words.addAll(List.of("--scale", service + "=" + replicas)));
        progress.say("%s: docker compose %s".formatted(project, String.join(" ", words)));
        compose(words.toArray(String[]::new)).run(UP, log("up"));
    }

    /** Waits until there is a container for each service, as many as asked for, and all are well. */
    public Duration awaitWell(Duration limit) {
        Set<String> services = services();
        return waiting.until("every container is well", limit, () -> unwell(services));
    }

    private List<String> unwell(Set<String> services) {
        List<Container> all = containers();
        List<String> unwell = new ArrayList<>(all.stream()
                .filter(container -> !container.isWell())
                .map(Container::standing)
                .toList());
        for (String service : services) {
            long there = all.stream()
                    .filter(container -> container.service().equals(service))
                    .count();
            if (there < scale.getOrDefault(service, 1)) {
                unwell.add(service + " has " + there + " containers");
            }
        }
        return unwell;
    }

    /** The services of the Compose file, those behind profiles left out. */
    public Set<String> services() {
        return new TreeSet<>(
                compose("config", "--services").output(SHORT).lines().toList());
    }

    /** All containers, those of {@code run} left out, by service and number. */
    public List<Container> containers() {
        return Docker.containers(project).stream()
                .filter(container -> !container.oneOff())
                .toList();
    }

    /** The replicas of a service. */
    public List<Container> containers(String service) {
        return containers().stream()
                .filter(container -> container.service().equals(service))
                .toList();
    }

    /** The first replica of a service. */
    public Container container(String service) {
        return containers(service).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no container of " + service));
    }

    /** A container as it stands now. */
    public Container again(Container before) {
        return containers().stream()
                .filter(container -> container.id().equals(before.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(before.name() + " is gone"));
    }

    /** Where a service is reached by those who use it: through the edge, whatever replicas it has. */
    public URI address(String service) {
        return address(container(EDGE), PORTS.getOrDefault(service, 0));
    }

    /** Where one replica listens itself; another port each time that it is started. */
    public URI address(Container container) {
        return address(container, PORTS.getOrDefault(container.service(), 0));
    }

    private static URI address(Container container, int inside) {
        Integer port = container.ports().get(inside);
        if (port == null) {
            throw new AssertionError(container.standing() + " publishes no port " + inside);
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    /** {@code docker compose restart}. */
    public void restart(String service) {
        progress.say("docker compose restart " + service);
        compose("restart", service).run(SHORT, log("restart"));
    }

    /** {@code docker compose stop}. */
    public void stop(String service) {
        progress.say("docker compose stop " + service);
        compose("stop", service).run(SHORT, log("stop"));
    }

    /** {@code docker compose start}. */
    public void start(String service) {
        progress.say("docker compose start " + service);
        compose("start", service).run(SHORT, log("start"));
    }

    /** {@code docker compose run --rm SERVICE --once}. */
    public Command.Outcome runOnce(String service) {
        progress.say("docker compose run --rm %s --once".formatted(service));
        return compose("run", "--rm", "--no-deps", "-T", service, "--once").run(SHORT);
    }

    /** Rows of a query, as JSON, asked in the database's own container. */
    public Ledger ledger() {
        return new Ledger(() -> container("postgres"));
    }

    /** Keeps what all containers have said. */
    public void keepLogs() {
        for (Container container : containers()) {
            try {
                Path file = folder.resolve(container.service() + "-" + container.number() + ".log");
                Files.deleteIfExists(file);
                Docker.keepLog(container, file);
            } catch (IOException | CommandFailedException e) {
                progress.say("no log of %s: %s".formatted(container.name(), e.getMessage()));
            }
        }
        progress.say("what the containers said is in " + folder);
    }

    /** Takes it down with its volumes. */
    public void down() {
        progress.say(project + ": docker compose down");
        compose("down", "--volumes", "--remove-orphans").run(DOWN, log("down"));
    }

    private Command compose(String... words) {
        List<String> all = new ArrayList<>(List.of("docker", "compose", "--ansi", "never", "--progress", "plain"));
        all.addAll(List.of("--project-name", project, "--project-directory", root.toString()));
        all.addAll(List.of("--env-file", settings.toString()));
        files.forEach(file -> all.addAll(List.of("--file", file.toString())));
        all.addAll(List.of(words));
        return new Command(all, Map.of());
    }

    /** Takes it down, unless that has been done. */
    @Override
    public void close() {
        try {
            if (!Docker.belongings(project).isEmpty()) {
                down();
            }
        } finally {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
