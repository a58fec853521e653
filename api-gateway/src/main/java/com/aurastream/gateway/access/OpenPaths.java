package com.aurastream.gateway.access;

import java.util.List;
import java.util.Set;

/** The paths that need no key: the page, which asks for one itself, the contract, and health. Nothing else. */
final class OpenPaths {

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

    private OpenPaths() {}

    /** Whether a path, decoded and without parameters, is open. */
    static boolean contain(String path) {
        return PATHS.contains(path) || FOLDERS.stream().anyMatch(path::startsWith);
    }
}
