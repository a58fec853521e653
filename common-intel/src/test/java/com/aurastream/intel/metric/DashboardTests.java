package com.aurastream.intel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The dashboard shows metrics that there are, from the data source that is provisioned with it. */
class DashboardTests {

    private static final Path FOLDER = Path.of("../deploy/grafana");

    private final JsonNode board = board();

    private static JsonNode board() {
        try {
            return new ObjectMapper().readTree(Files.readString(FOLDER.resolve("dashboards/fleet.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the dashboard cannot be read", e);
        }
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private List<JsonNode> panels() {
        return items(board.path("panels"))
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();
    }

    @Test
    void panelsReadOnlyMetricsOfTheCatalogue() {
        Set<String> known = new TreeSet<>(PrometheusNames.ofAll(FleetMetrics.all()));
        known.addAll(PrometheusNames.ofAll(LibraryMetrics.all()));
        known.addAll(List.of("up", "ALERTS"));
        assertThat(panels()).isNotEmpty().allSatisfy(panel -> assertThat(panel.path("targets"))
                .as(panel.path("title").asText())
                .isNotEmpty()
                .allSatisfy(
                        target -> assertThat(PromQl.metrics(target.path("expr").asText()))
                                .isNotEmpty()
                                .isSubsetOf(known)));
    }

    @Test
    void everyPanelHasATitleADescriptionAPlaceAndTheProvisionedDataSource() {
        String uid = YamlFile.read(FOLDER.resolve("provisioning/datasources/prometheus.yml"))
                .path("datasources")
                .path(0)
                .path("uid")
                .asText();
        assertThat(panels()).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.path("description").asText()).isNotEmpty();
            assertThat(panel.path("datasource").path("uid").asText()).isEqualTo(uid);
            assertThat(panel.path("gridPos").path("x").asInt()
                            + panel.path("gridPos").path("w").asInt())
                    .isBetween(1, 24);
        });
        assertThat(items(board.path("panels")).map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoPanelsLieOnEachOther() {
        List<String> cells = items(board.path("panels"))
                .map(panel -> panel.path("gridPos"))
                .flatMap(DashboardTests::cells)
                .toList();
        assertThat(cells).doesNotHaveDuplicates();
    }

    private static Stream<String> cells(JsonNode place) {
        return java.util.stream.IntStream.range(0, place.path("h").asInt())
                .boxed()
                .flatMap(
                        y -> java.util.stream.IntStream.range(0, place.path("w").asInt())
                                .mapToObj(x -> (place.path("x").asInt() + x) + ","
                                        + (place.path("y").asInt() + y)));
    }

    @Test
    void theFolderThatIsProvisionedIsTheOneThatIsMounted() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("provisioning/dashboards/fleet.yml")))
                .contains("path: /var/lib/grafana/dashboards");
    }
}
