package com.aurastream.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ways in which the fleet is deployed. */
enum Overlay {
    SIMULATED("simulated"),
    LIVE("live");

    private static final Map<Overlay, Manifests> MADE = new ConcurrentHashMap<>();

    private final String folder;

    Overlay(String folder) {
        this.folder = folder;
    }

    /** What kustomize makes of it; the test is skipped, visibly, where there is no such program. */
    Manifests manifests() {
        Optional<Kustomize> kustomize = Kustomize.find();
        assumeTrue(
                kustomize.isPresent(),
                "neither kubectl nor kustomize is on the PATH: deploy/kubernetes/overlays/" + folder
                        + " was not looked at");
        return MADE.computeIfAbsent(
                this, overlay -> kustomize.orElseThrow().build(Project.KUBERNETES.resolve("overlays/" + folder)));
    }
}
