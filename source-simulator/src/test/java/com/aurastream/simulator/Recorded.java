package com.aurastream.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The recorded answers of the real APIs. */
public final class Recorded {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> interactions = new ArrayList<>();

    private Recorded() {}

    public static Recorded youtube() throws IOException {
        return of("fixtures/youtube/yt-gem-vcr");
    }

    public static Recorded twitch() throws IOException {
        return of("fixtures/twitch/ruby-twitch-api-vcr");
    }

    private static Recorded of(String folder) throws IOException {
        Recorded recorded = new Recorded();
        try (Stream<Path> files = Files.list(Recordings.shared(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JSON.readTree(file.toFile()).path("interactions").forEach(recorded.interactions::add);
            }
        }
        return recorded;
    }

    /** The bodies of one endpoint with one status. */
    public List<JsonNode> bodies(String endpoint, int status) {
        List<JsonNode> bodies = new ArrayList<>();
        for (JsonNode interaction : interactions) {
            String address = interaction.at("/request/uri").asText().replaceAll("\\?.*", "");
            JsonNode given = interaction.at("/response/status");
            int code = given.isObject() ? given.path("code").asInt() : given.asInt();
            if (address.endsWith(endpoint) && code == status) {
                bodies.add(interaction.path("response").path("body_json"));
            }
        }
        return bodies;
    }

    /** Every field path that any good answer of an endpoint had. */
    public Set<String> paths(String endpoint) {
        Set<String> paths = new TreeSet<>();
        bodies(endpoint, 200).forEach(body -> paths.addAll(JsonPaths.of(body)));
        return paths;
    }
}
