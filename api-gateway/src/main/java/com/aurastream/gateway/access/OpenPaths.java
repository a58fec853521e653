package com.aurastream.gateway.access;

import java.util.List;
import java.util.Set;

/**
 * The paths that need no key: the page, which asks for one itself, the contract, and health without details; where the operator says
 * so, the metrics. Nothing else.
 */
public final class OpenPaths {

    private static final Set<String> PATHS = Set.of(
            "/",
            "/index.html",
            "/favicon.svg",
            "/favicon.ico",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/swagger-ui.html",
            "/actuator/health");
    private static final List<String> FOLDERS =
            List.of("/assets/", "/v3/api-docs/", "/swagger-ui/", "/actuator/health/");
    private static final String METRICS = "/actuator/prometheus";

    private final boolean metrics;

    private OpenPaths(boolean metrics) {
        this.metrics = metrics;
    }

    /** Without the metrics. */
    public static OpenPaths standard() {
        return new OpenPaths(false);
    }

    /** With the metrics, for a network in which only the operator's programs reach them. */
    public static OpenPaths withMetrics() {
        return new OpenPaths(true);
    }

    /** Whether a path, decoded and without parameters, is open. */
    boolean contain(String path) {
        return PATHS.contains(path) || FOLDERS.stream().anyMatch(path::startsWith) || (metrics && path.equals(METRICS));
    }
}
