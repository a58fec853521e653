package com.aurastream.deploy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The objects of some YAML.
 *
 * @param all in the order in which they stand there
 */
record Manifests(List<Manifest> all) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads documents that are separated by {@code ---}; a key that stands twice in an object is an error. */
    static Manifests of(String yaml) {
        return new Manifests(documents(yaml).stream().map(Manifest::new).toList());
    }

    /** Reads documents that need not be objects of Kubernetes. */
    static List<JsonNode> documents(String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Manifest> ofKind(String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    /** The one of this kind and name. */
    Manifest the(String kind, String name) {
        return ofKind(kind)
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + "/" + name));
    }

    boolean has(String kind, String name) {
        return ofKind(kind).anyMatch(manifest -> manifest.name().equals(name));
    }

    /** What makes pods. */
    List<Manifest> workloads() {
        return all.stream().filter(Manifest::workload).toList();
    }

    /** What runs the project's own services; not the stores. */
    List<Manifest> services() {
        return workloads().stream()
                .filter(manifest -> manifest.container().path("image").asText().startsWith("aurastream/"))
                .toList();
    }

    /** The workloads whose pods have these labels. */
    List<Manifest> withPods(JsonNode matchLabels) {
        return workloads().stream()
                .filter(workload -> workload.hasPodsWith(matchLabels))
                .toList();
    }
}
