package com.aurastream.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files under {@code deploy/kubernetes} one by one, which needs no program. */
class KubernetesFilesTests {

    private static final String KUSTOMIZATION = "kustomization.yml";

    /** Values for a Helm chart, which is no part of a kustomization. */
    private static final String HELM_VALUES = "prometheus-adapter.yml";

    @Test
    void eachResourceIsSoundByThePublishedSchema() {
        List<Manifest> resources = resources().stream()
                .flatMap(file -> Manifests.of(Project.read(file)).all().stream())
                .toList();
        assertThat(resources).hasSizeGreaterThan(20);
        assertThat(resources.stream()
                        .filter(PublishedSchema::knows)
                        .flatMap(manifest -> PublishedSchema.problem(manifest).stream()))
                .isEmpty();
        assertThat(resources.stream()
                        .filter(manifest -> !PublishedSchema.knows(manifest))
                        .map(Manifest::title))
                .as("what the schema does not know")
                .containsExactly("PodMonitor/aurastream");
    }

    @Test
    void eachFileIsUsedAndEachUsedFileExists() {
        Set<Path> named = kustomizations().stream()
                .flatMap(KubernetesFilesTests::files)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Path> there = Project.files(Project.KUBERNETES, ".yml").stream()
                .filter(file -> !file.endsWith(KUSTOMIZATION))
                .filter(file -> !file.endsWith(HELM_VALUES))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(there);
    }

    @Test
    void eachFolderThatAKustomizationNamesHasOne() {
        assertThat(kustomizations().stream()
                        .flatMap(file -> named(file, "resources", "components"))
                        .filter(path -> !path.toString().endsWith(".yml")))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve(KUSTOMIZATION)).isRegularFile());
    }

    @Test
    void noFileHoldsASecret() {
        assertThat(Project.files(Project.KUBERNETES, ".yml")).allSatisfy(file -> assertThat(Project.read(file))
                .doesNotContain("kind: Secret")
                .doesNotContain("secretGenerator")
                .doesNotContainPattern("(?i)rediss?://[^\\s/]*:[^P\\s][^\\s]*@"));
    }

    @Test
    void theQueuesMetricIsOneThatPrometheusAdapterIsToldToServe() {
        Manifest autoscaler = Manifests.of(Project.read(Project.KUBERNETES.resolve("base/generation-worker.yml")))
                .the("HorizontalPodAutoscaler", "generation-worker");
        JsonNode rule = Manifests.documents(Project.read(Project.KUBERNETES.resolve(HELM_VALUES)))
                .get(0)
                .path("rules")
                .path("external")
                .path(0);
        assertThat(rule.path("name").path("as").asText())
                .isEqualTo(autoscaler
                        .spec()
                        .path("metrics")
                        .path(0)
                        .path("external")
                        .path("metric")
                        .path("name")
                        .asText());
        assertThat(rule.path("seriesQuery").asText()).startsWith("aurastream_generation_depth{");
        assertThat(Project.read(Project.ROOT.resolve("docs/METRICS.md"))).contains("aurastream_generation_depth");
    }

    private static List<Path> kustomizations() {
        return Project.files(Project.KUBERNETES, KUSTOMIZATION);
    }

    /** Files that kustomizations name as resources. */
    private static Set<Path> resources() {
        return kustomizations().stream()
                .flatMap(file -> named(file, "resources"))
                .filter(Files::isRegularFile)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path kustomization) {
        JsonNode tree = tree(kustomization);
        Stream<Path> patches = Manifest.stream(tree.path("patches"))
                .filter(patch -> patch.has("path"))
                .map(patch -> beside(kustomization, patch.path("path").asText()));
        return Stream.concat(patches, named(kustomization, "resources"))
                .filter(path -> path.toString().endsWith(".yml"));
    }

    private static Stream<Path> named(Path kustomization, String... lists) {
        return Stream.of(lists)
                .flatMap(list -> Manifest.stream(tree(kustomization).path(list)))
                .map(name -> beside(kustomization, name.asText()));
    }

    private static JsonNode tree(Path kustomization) {
        return Manifests.documents(Project.read(kustomization)).get(0);
    }

    private static Path beside(Path file, String name) {
        return file.resolveSibling(name).normalize();
    }
}
