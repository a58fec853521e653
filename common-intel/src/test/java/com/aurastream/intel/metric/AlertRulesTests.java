package com.aurastream.intel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The alert rules rest on metrics that there are, say what to do, and fire when they should. */
class AlertRulesTests {

    private static final Path FOLDER = Path.of("../deploy/prometheus");
    private static final Path RUNBOOK = Path.of("../docs/operations.md");

    private static JsonNode yaml(String file) {
        return YamlFile.read(FOLDER.resolve(file));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<JsonNode> alerts() {
        return items(yaml("alerts.yml").path("groups"))
                .flatMap(group -> items(group.path("rules")))
                .toList();
    }

    @Test
    void rulesReadOnlyMetricsOfTheCatalogue() {
        Set<String> known = new TreeSet<>(PrometheusNames.ofAll(FleetMetrics.all()));
        known.addAll(PrometheusNames.ofAll(LibraryMetrics.all()));
        known.add("up");
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> assertThat(
                        PromQl.metrics(alert.path("expr").asText()))
                .as(alert.path("alert").asText())
                .isNotEmpty()
                .isSubsetOf(known));
    }

    @Test
    void everyAlertSaysWhatHowBadAndWhatToDo() {
        assertThat(alerts()).allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(name).matches("[A-Z][A-Za-z]+");
            assertThat(alert.path("labels").path("severity").asText()).isIn("critical", "warning");
            assertThat(alert.path("annotations").path("summary").asText()).isNotEmpty();
            assertThat(alert.path("annotations").path("description").asText()).isNotEmpty();
            assertThat(alert.path("annotations").path("runbook_url").asText())
                    .isEqualTo("docs/operations.md#" + anchor(name));
        });
        assertThat(alerts()).extracting(alert -> alert.path("alert").asText()).doesNotHaveDuplicates();
    }

    @Test
    void theRunbookHasASectionForEveryAlert() throws IOException {
        assumeThat(RUNBOOK).as("docs/operations.md is not there yet").exists();
        List<String> sections = Files.readAllLines(RUNBOOK).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ *", ""))
                .map(AlertRulesTests::heading)
                .toList();
        assertThat(alerts())
                .extracting(alert -> anchor(alert.path("alert").asText()))
                .allSatisfy(anchor -> assertThat(sections).contains(anchor));
    }

    @Test
    void everyAlertHasAnExampleOfWhenItFires() {
        List<String> shown = items(yaml("alerts-tests.yml").path("tests"))
                .flatMap(test -> items(test.path("promql_expr_test")))
                .filter(example -> !example.path("exp_samples").isEmpty())
                .map(example -> example.path("expr").asText())
                .toList();
        assertThat(alerts()).extracting(alert -> alert.path("alert").asText()).allSatisfy(alert -> assertThat(shown)
                .contains("ALERTS{alertname=\"" + alert + "\", alertstate=\"firing\"}"));
    }

    @Test
    void everyServiceIsScrapedAtItsPort() {
        assertThat(items(yaml("prometheus.yml").path("scrape_configs")).toList())
                .hasSize(11)
                .allSatisfy(scrape -> {
                    String service = scrape.path("job_name").asText();
                    JsonNode found = scrape.path("dns_sd_configs").path(0);
                    assertThat(scrape.path("metrics_path").asText()).isEqualTo("/actuator/prometheus");
                    assertThat(found.path("names").path(0).asText()).isEqualTo(service);
                    assertThat(found.path("type").asText()).isEqualTo("A");
                    assertThat(found.path("port").asInt()).as(service).isEqualTo(port(service));
                });
    }

    private static int port(String service) {
        JsonNode settings = YamlFile.read(Path.of("..", service, "src/main/resources", service + ".yml"));
        return settings.has("server.port")
                ? settings.path("server.port").asInt()
                : settings.path("server").path("port").asInt();
    }

    @Test
    void promtoolTakesTheRulesAndTheConfiguration() throws Exception {
        assumePromtool();
        assertThat(promtool("check", "rules", "alerts.yml")).isZero();
        assertThat(promtool("check", "config", "--syntax-only", "prometheus.yml"))
                .isZero();
    }

    @Test
    void promtoolFindsThatTheRulesFireWhenTheyShould() throws Exception {
        assumePromtool();
        assertThat(promtool("test", "rules", "alerts-tests.yml")).isZero();
    }

    private static void assumePromtool() {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
        assumeThat(there)
                .as("promtool is not installed (Debian's package prometheus has it)")
                .isTrue();
    }

    private static int promtool(String... arguments) throws IOException, InterruptedException {
        Process promtool = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                        .toList())
                .directory(FOLDER.toFile())
                .inheritIO()
                .start();
        assertThat(promtool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return promtool.exitValue();
    }

    private static String anchor(String alert) {
        return alert.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** As GitHub makes anchors of headings; one that is the alert's name as it is spelled counts too. */
    private static String heading(String text) {
        String plain = text.replaceAll("[`*]", "").strip();
        return plain.contains(" ") ? plain.toLowerCase(Locale.ROOT).replace(' ', '-') : anchor(plain);
    }
}
