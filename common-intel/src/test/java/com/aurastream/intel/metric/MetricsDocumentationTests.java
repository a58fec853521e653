package com.aurastream.intel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.GeneratedFile;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsDocumentationTests {

    /** What Prometheus itself puts on every series, or every application does. */
    private static final Set<String> TAKEN = Set.of("job", "instance", "application", "le", "quantile");

    @Test
    void theListHasEveryMetricThatIsDeclared() throws IllegalAccessException {
        assertThat(FleetMetrics.all()).containsExactlyInAnyOrderElementsOf(declared(FleetMetrics.class));
        assertThat(LibraryMetrics.all()).containsExactlyInAnyOrderElementsOf(declared(LibraryMetrics.class));
    }

    private static List<Metric> declared(Class<?> catalogue) throws IllegalAccessException {
        List<Metric> declared = new ArrayList<>();
        for (Field field : catalogue.getFields()) {
            declared.add((Metric) field.get(null));
        }
        return declared;
    }

    @Test
    void noTwoMetricsHaveOneName() {
        assertThat(Stream.concat(FleetMetrics.all().stream(), LibraryMetrics.all().stream())
                        .map(PrometheusNames::of)
                        .flatMap(Set::stream))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesAreOursAndTagsAreNobodyElses() {
        assertThat(FleetMetrics.all()).allSatisfy(metric -> {
            assertThat(metric.name()).matches("aurastream(\\.[a-z]+)+");
            assertThat(metric.tags())
                    .extracting(MetricTag::name)
                    .allMatch(tag -> tag.matches("[a-z]+(\\.[a-z]+)*"))
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(TAKEN);
        });
    }

    @Test
    void theDocumentationSaysWhatTheCodeDoes() {
        GeneratedFile.of("docs/METRICS.md").matches(text());
    }

    private static String text() {
        return """
                # Metrics

                Generated from `FleetMetrics` and `LibraryMetrics` by `MetricsDocumentationTests`; `-Ddocs.update=true` rewrites it.
                Every application serves its metrics at `/actuator/prometheus` on its own port; the gateway asks for the key there,
                unless `AURASTREAM_OPEN_METRICS=true`. Each series has the label `application`, the module's name.

                A gauge is not a number (`NaN`) while it cannot be told, such as while a store is away; no alert takes that for a good
                value or a bad one. What is read from a store is read at most every few seconds, however often metrics are asked for.

                ## The fleet's own

                | metric | in Prometheus | kind | meaning | labels | of |
                |---|---|---|---|---|---|
                %s
                ## Of the libraries

                As far as the dashboard and the alert rules rest on them; there are more.

                | metric | in Prometheus | kind | meaning | labels | of |
                |---|---|---|---|---|---|
                %s""".formatted(rows(FleetMetrics.all()), rows(LibraryMetrics.all()));
    }

    private static String rows(List<Metric> metrics) {
        return metrics.stream().map(MetricsDocumentationTests::row).collect(Collectors.joining());
    }

    private static String row(Metric metric) {
        return "| `%s` | %s | %s | %s | %s | %s |%n"
                .formatted(
                        metric.name(),
                        PrometheusNames.of(metric).stream()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(" ")),
                        metric.kind().name().toLowerCase(java.util.Locale.ROOT),
                        metric.meaning(),
                        metric.tags().stream()
                                .map(tag -> "`" + tag.name().replace('.', '_') + "`: " + tag.meaning())
                                .collect(Collectors.joining("; ")),
                        metric.service());
    }
}
