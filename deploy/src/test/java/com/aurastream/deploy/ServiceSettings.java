package com.aurastream.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a service's own settings file says about it.
 *
 * @param name the service's name
 * @param tree the file
 */
record ServiceSettings(String name, JsonNode tree) {

    /** The sources that can be switched on, and what each needs from the environment when it is live. */
    private static final List<Source> SOURCES = List.of(
            new Source("youtube", Set.of("YOUTUBE_API_KEY")),
            new Source("twitch", Set.of("TWITCH_CLIENT_ID", "TWITCH_CLIENT_SECRET")),
            new Source("gemini", Set.of("GEMINI_API_KEY")),
            new Source("thumbnails", Set.of()));

    private record Source(String name, Set<String> credentials) {}

    /** Those of all services: the modules with a settings file of their own name that has a port. */
    static List<ServiceSettings> all() {
        return Project.settingsFiles().stream()
                .filter(file -> file.endsWith(module(file) + ".yml"))
                .map(file -> new ServiceSettings(
                        module(file), Manifests.documents(Project.read(file)).get(0)))
                .filter(settings -> settings.port() > 0)
                .toList();
    }

    /** Those of one service. */
    static ServiceSettings of(String name) {
        return all().stream()
                .filter(settings -> settings.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no service " + name));
    }

    int port() {
        return at("server.port").asInt();
    }

    /** Whether it calls a platform. */
    boolean callsSources() {
        return SOURCES.stream().anyMatch(this::uses);
    }

    /** The credentials that it needs, and no others. */
    Set<String> credentials() {
        return SOURCES.stream()
                .filter(this::uses)
                .flatMap(source -> source.credentials().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The credentials of all sources. */
    static Set<String> allCredentials() {
        return SOURCES.stream()
                .flatMap(source -> source.credentials().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it needs the folder of made files. */
    boolean usesAssets() {
        return at("aurastream.assets.enabled").asBoolean();
    }

    private boolean uses(Source source) {
        return at("aurastream." + source.name() + ".enabled").asBoolean();
    }

    /** The value of a setting, however its path is split into keys; missing when there is none. */
    private JsonNode at(String setting) {
        return at(tree, setting);
    }

    private static JsonNode at(JsonNode node, String path) {
        if (node.has(path)) {
            return node.path(path);
        }
        int dot = path.indexOf('.');
        while (dot > 0) {
            JsonNode found = at(node.path(path.substring(0, dot)), path.substring(dot + 1));
            if (!found.isMissingNode() && !found.isNull()) {
                return found;
            }
            dot = path.indexOf('.', dot + 1);
        }
        return node.path(path);
    }

    private static String module(Path settings) {
        return Project.ROOT.relativize(settings).getName(0).toString();
    }
}
