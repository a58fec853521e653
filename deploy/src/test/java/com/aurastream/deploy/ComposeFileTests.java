package com.aurastream.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Compose file, held against what its operator reads. What it does, the module {@code compose-tests} tries. */
class ComposeFileTests {

    private static final Path FILE = Project.ROOT.resolve("docker-compose.yml");
    private static final Path EXAMPLE = Project.ROOT.resolve(".env.example");
    private static final Pattern INTERPOLATED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final Pattern HANDED_ON = Pattern.compile("^ +([A-Z][A-Z0-9_]*): *$", Pattern.MULTILINE);
    private static final Pattern EXPLAINED = Pattern.compile("^#([A-Z][A-Z0-9_]*)=", Pattern.MULTILINE);

    /** Compose knows it by itself. */
    private static final Set<String> GIVEN = Set.of("COMPOSE_PROJECT_NAME");

    @Test
    void theExampleExplainsEachSettingAndNoOther() {
        String file = Project.read(FILE);
        Set<String> read = new TreeSet<>(names(INTERPOLATED, file));
        read.addAll(names(HANDED_ON, file));
        read.removeAll(GIVEN);

        assertThat(names(EXPLAINED, Project.read(EXAMPLE)))
                .hasSizeGreaterThan(20)
                .isEqualTo(read);
    }

    @Test
    void liveNeedsWhatTheExampleExplains() {
        String live = Project.read(Project.ROOT.resolve("deploy/compose/sources-live.yml"));

        assertThat(names(EXPLAINED, Project.read(EXAMPLE)))
                .containsAll(names(INTERPOLATED, live))
                .contains("YOUTUBE_API_KEY", "TWITCH_CLIENT_ID", "TWITCH_CLIENT_SECRET");
    }

    @Test
    void everyServiceHasALimit() {
        JsonNode services = Manifests.documents(Project.read(FILE)).get(0).path("services");

        assertThat(services.properties()).hasSizeGreaterThan(13).allSatisfy(service -> assertThat(
                        service.getValue().at("/deploy/resources/limits").properties())
                .as(service.getKey())
                .extracting(limit -> limit.getKey())
                .containsAll(List.of("memory", "cpus", "pids")));
    }

    private static Set<String> names(Pattern pattern, String text) {
        Stream<String> names = pattern.matcher(text).results().map(match -> match.group(1));
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
