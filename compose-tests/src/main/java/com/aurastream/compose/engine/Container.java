package com.aurastream.compose.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A container as {@code docker inspect} tells it.
 *
 * @param id its id
 * @param name its name, such as {@code aurastream-redis-1}
 * @param service the Compose service that it belongs to
 * @param number which replica of the service it is, from 1
 * @param oneOff whether {@code compose run} made it
 * @param status {@code running}, {@code exited}, {@code restarting} or the like
 * @param health what its health check says, such as {@code starting}; absent without one
 * @param exitCode how its process ended last, 0 while it runs for the first time
 * @param restarts how often the engine has started it again by itself
 * @param startedAt when it was started last
 * @param pid its process as the engine's machine sees it, 0 when it does not run
 * @param hostname its name inside
 * @param ports on 127.0.0.1, by its own ports
 * @param memoryLimit in bytes, 0 without one
 * @param outOfMemory whether the kernel has ended a process of it for that limit since it was started
 */
public record Container(
        String id,
        String name,
        String service,
        int number,
        boolean oneOff,
        String status,
        Optional<String> health,
        int exitCode,
        int restarts,
        Instant startedAt,
        long pid,
        String hostname,
        Map<Integer, Integer> ports,
        long memoryLimit,
        boolean outOfMemory) {

    private static final String LABEL = "com.docker.compose.";

    /** Copies the ports. */
    public Container {
        ports = Map.copyOf(ports);
    }

    /** Reads one element of what {@code docker inspect} prints. */
    public static Container of(JsonNode inspected) {
        JsonNode labels = inspected.at("/Config/Labels");
        JsonNode state = inspected.path("State");
        return new Container(
                inspected.path("Id").asText(),
                inspected.path("Name").asText().replaceFirst("^/", ""),
                labels.path(LABEL + "service").asText(),
                labels.path(LABEL + "container-number").asInt(1),
                labels.path(LABEL + "oneoff").asText().equalsIgnoreCase("true"),
                state.path("Status").asText(),
                Optional.ofNullable(state.at("/Health/Status").textValue()),
                state.path("ExitCode").asInt(),
                inspected.path("RestartCount").asInt(),
                Instant.parse(state.path("StartedAt").asText("1970-01-01T00:00:00Z")),
                state.path("Pid").asLong(),
                inspected.at("/Config/Hostname").asText(),
                ports(inspected.at("/NetworkSettings/Ports")),
                inspected.at("/HostConfig/Memory").asLong(),
                state.path("OOMKilled").asBoolean());
    }

    private static Map<Integer, Integer> ports(JsonNode published) {
        Map<Integer, Integer> ports = new TreeMap<>();
        published.properties().forEach(port -> {
            if (!port.getValue().isEmpty()) {
                int inside = Integer.parseInt(port.getKey().replaceFirst("/.*", ""));
                ports.put(inside, port.getValue().get(0).path("HostPort").asInt());
            }
        });
        return ports;
    }

    /** Whether it runs and, where it has a health check, passes it. */
    public boolean isWell() {
        return status.equals("running") && health.map("healthy"::equals).orElse(true);
    }

    /** How it stands, in a few words. */
    public String standing() {
        return name + " " + status + health.map(word -> ", " + word).orElse("")
                + (status.equals("exited") ? " with " + exitCode : "");
    }
}
