package com.aurastream.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator reads, held against what it speaks of. */
class OperationsTests {

    private static final Path OPERATIONS = Project.ROOT.resolve("docs/operations.md");
    private static final Path MANUAL = Project.KUBERNETES.resolve("README.md");
    private static final Path ALERTS = Project.ROOT.resolve("deploy/prometheus/alerts.yml");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9]*_[A-Z0-9_]+)`");
    private static final Pattern SETTING = Pattern.compile("`(aurastream(?:\\.[a-z-]+)+)");
    private static final Pattern ROUTE = Pattern.compile("`(?:GET|POST) /api/v1(/[a-z-]+)");

    /** What other programs than the applications are told, and the settings of Spring's own. */
    private static final Predicate<String> FOREIGN =
            name -> name.equals("JDK_JAVA_OPTIONS") || name.startsWith("SPRING_");

    @Test
    void eachAlertLeadsToAParagraphOfItsOwn() {
        List<JsonNode> rules = Manifest.stream(
                        Manifests.documents(Project.read(ALERTS)).get(0).path("groups"))
                .flatMap(group -> Manifest.stream(group.path("rules")))
                .filter(rule -> rule.has("alert"))
                .toList();
        Set<String> anchors = anchors(OPERATIONS);
        assertThat(rules).hasSizeGreaterThan(15).allSatisfy(rule -> {
            String anchor = kebab(rule.path("alert").asText());
            assertThat(rule.path("annotations").path("runbook_url").asText()).endsWith("docs/operations.md#" + anchor);
            assertThat(anchors).contains(anchor);
        });
        String alerts =
                Project.read(OPERATIONS).replaceAll("(?s).*\n## Alerts\n", "").replaceAll("(?s)\n## .*", "");
        assertThat(headings(alerts))
                .as("paragraphs of alerts that there are")
                .containsExactlyInAnyOrderElementsOf(rules.stream()
                        .map(rule -> kebab(rule.path("alert").asText()))
                        .toList());
    }

    @Test
    void eachLinkLeadsSomewhere() {
        assertThat(List.of(OPERATIONS, MANUAL))
                .allSatisfy(page -> all(LINK, Project.read(page)).forEach(link -> {
                    Path target = link.group(1).isEmpty()
                            ? page
                            : page.resolveSibling(link.group(1)).normalize();
                    assertThat(target).exists();
                    if (link.group(2) != null) {
                        Path file = Files.isDirectory(target) ? target.resolve("README.md") : target;
                        assertThat(anchors(file)).as(target.toString()).contains(link.group(2));
                    }
                }));
    }

    @Test
    void eachVariableAndSettingIsOneThatTheApplicationsRead() {
        KnownEnvironment known = new KnownEnvironment();
        String text = Project.read(OPERATIONS) + Project.read(MANUAL);
        assertThat(all(VARIABLE, text).map(match -> match.group(1)).filter(FOREIGN.negate()))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(known.contains(name)).as(name).isTrue());
        String settings = Project.read(Project.ROOT.resolve("docs/SETTINGS.md"));
        assertThat(all(SETTING, text).map(match -> match.group(1))).isNotEmpty().allSatisfy(name -> assertThat(settings)
                .contains("`" + name));
    }

    @Test
    void eachRouteIsOneOfTheGateways() {
        String routes = Project.read(Project.ROOT.resolve("README.md"));
        assertThat(all(ROUTE, Project.read(OPERATIONS)).map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(routes).contains("`" + route));
    }

    @Test
    void theComposeFilePromisesAsMuchMemoryAsKubernetes() {
        JsonNode services = Manifests.documents(Project.read(Project.ROOT.resolve("docker-compose.yml")))
                .get(0)
                .path("services");
        Manifests manifests = Overlay.SIMULATED.manifests();
        assertThat(manifests.workloads()).allSatisfy(workload -> assertThat(services.path(workload.name())
                                .path("deploy")
                                .path("resources")
                                .path("limits")
                                .path("memory")
                                .asText()
                        + "i")
                .as(workload.title())
                .isEqualTo(workload.container()
                        .path("resources")
                        .path("limits")
                        .path("memory")
                        .asText()));
    }

    @Test
    void eachScriptIsThereAndToldOf() {
        assertThat(List.of("backup", "restore")).allSatisfy(script -> {
            assertThat(Project.ROOT.resolve("deploy").resolve(script)).isExecutable();
            assertThat(Project.read(OPERATIONS)).contains("    deploy/" + script + " ");
        });
    }

    private static Set<String> anchors(Path page) {
        return headings(Project.read(page));
    }

    /** As GitHub makes them of headings. */
    private static Set<String> headings(String text) {
        return all(HEADING, text)
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
