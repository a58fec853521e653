package com.aurastream.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One object of Kubernetes.
 *
 * @param tree all of it
 */
record Manifest(JsonNode tree) {

    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return tree.path("metadata").path("name").asText();
    }

    /** Kind and name, for people. */
    String title() {
        return kind() + "/" + name();
    }

    JsonNode spec() {
        return tree.path("spec");
    }

    /** Whether it makes pods. */
    boolean workload() {
        return kind().equals("Deployment") || kind().equals("StatefulSet");
    }

    /** A workload's pods. */
    JsonNode pod() {
        return spec().path("template").path("spec");
    }

    /** The labels of a workload's pods. */
    Map<String, String> podLabels() {
        return map(spec().path("template").path("metadata").path("labels"));
    }

    /** A workload's one container. */
    JsonNode container() {
        return pod().path("containers").path(0);
    }

    /** The ports of a workload's containers by name. */
    Map<String, Integer> ports() {
        Map<String, Integer> ports = new TreeMap<>();
        pod().path("containers").forEach(container -> container
                .path("ports")
                .forEach(port -> ports.put(
                        port.path("name").asText(), port.path("containerPort").asInt())));
        return ports;
    }

    /** The variables that a workload's container gets one by one. */
    List<JsonNode> environment() {
        return list(container().path("env"));
    }

    /** The names of these. */
    List<String> environmentNames() {
        return environment().stream()
                .map(variable -> variable.path("name").asText())
                .toList();
    }

    /** Whether these labels are among those of a workload's pods; no labels are among all. */
    boolean hasPodsWith(JsonNode matchLabels) {
        return podLabels().entrySet().containsAll(map(matchLabels).entrySet());
    }

    static Map<String, String> map(JsonNode object) {
        Map<String, String> map = new TreeMap<>();
        object.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    static List<JsonNode> list(JsonNode array) {
        return stream(array).toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
