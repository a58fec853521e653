package com.aurastream.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pods that kustomize makes of each overlay, held against the services' own settings. */
class DeployedFleetTests {

    private static final Pattern PHASE = Pattern.compile("timeout-per-shutdown-phase: (\\d+)s");
    private static final String SIMULATOR = "source-simulator";
    private static final Set<String> RESOURCES = Set.of("cpu", "memory");

    @ParameterizedTest
    @EnumSource
    void eachManifestIsSoundByThePublishedSchema(Overlay overlay) {
        assertThat(overlay.manifests().all()).hasSizeGreaterThan(25);
        assertThat(overlay.manifests().all()).allSatisfy(manifest -> {
            assertThat(PublishedSchema.knows(manifest)).as(manifest.title()).isTrue();
            assertThat(PublishedSchema.problem(manifest)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceIsThereAndNoOther(Overlay overlay) {
        Set<String> expected = ServiceSettings.all().stream()
                .map(ServiceSettings::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (overlay == Overlay.LIVE) {
            expected.remove(SIMULATOR);
        }
        assertThat(overlay.manifests().services()).map(Manifest::name).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void eachServiceRunsItsOwnImageAndListensWhereItsSettingsSay(Overlay overlay) {
        assertThat(overlay.manifests().services()).allSatisfy(service -> {
            assertThat(service.container().path("image").asText()).startsWith("aurastream/" + service.name());
            assertThat(service.ports())
                    .isEqualTo(Map.of("http", ServiceSettings.of(service.name()).port()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void eachContainerHasAllThreeProbes(Overlay overlay) {
        assertThat(overlay.manifests().workloads())
                .allSatisfy(workload -> assertThat(List.of("startupProbe", "readinessProbe", "livenessProbe"))
                        .allSatisfy(probe -> assertThat(workload.container().has(probe))
                                .as(workload.title() + " " + probe)
                                .isTrue()));
    }

    @ParameterizedTest
    @EnumSource
    void servicesAreProbedOnTheirOwnPort(Overlay overlay) {
        assertThat(overlay.manifests().services()).allSatisfy(service -> {
            assertProbe(service, "startupProbe", "/actuator/health/liveness");
            assertProbe(service, "livenessProbe", "/actuator/health/liveness");
            assertProbe(service, "readinessProbe", "/actuator/health/readiness");
        });
    }

    private static void assertProbe(Manifest service, String probe, String path) {
        JsonNode get = service.container().path(probe).path("httpGet");
        assertThat(get.path("path").asText()).as(service.title() + " " + probe).isEqualTo(path);
        assertThat(service.ports()).containsKey(get.path("port").asText());
    }

    @ParameterizedTest
    @EnumSource
    void eachContainerStatesWhatItNeedsAndWhatItMayTake(Overlay overlay) {
        assertThat(overlay.manifests().workloads()).allSatisfy(workload -> {
            JsonNode resources = workload.container().path("resources");
            assertThat(Manifest.map(resources.path("requests")))
                    .as(workload.title())
                    .containsOnlyKeys(RESOURCES);
            assertThat(Manifest.map(resources.path("limits")))
                    .as(workload.title())
                    .containsOnlyKeys(RESOURCES);
            // what is promised less than it may take is killed when the node is full
            assertThat(resources.path("requests").path("memory"))
                    .isEqualTo(resources.path("limits").path("memory"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void eachPodIsConfined(Overlay overlay) {
        assertThat(overlay.manifests().workloads()).allSatisfy(workload -> {
            JsonNode pod = workload.pod().path("securityContext");
            assertThat(pod.path("runAsNonRoot").asBoolean())
                    .as(workload.title())
                    .isTrue();
            assertThat(pod.path("runAsUser").asInt()).isPositive();
            assertThat(pod.path("seccompProfile").path("type").asText()).isEqualTo("RuntimeDefault");
            assertThat(workload.pod().path("automountServiceAccountToken").asBoolean(true))
                    .isFalse();
            assertThat(workload.pod().path("enableServiceLinks").asBoolean(true))
                    .isFalse();
            assertThat(workload.pod().path("containers")).hasSize(1);
            JsonNode container = workload.container().path("securityContext");
            assertThat(container.path("readOnlyRootFilesystem").asBoolean())
                    .as(workload.title())
                    .isTrue();
            assertThat(container.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.path("capabilities").path("drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(container.path("capabilities").has("add")).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void eachNamespaceAdmitsOnlyRestrictedPods(Overlay overlay) {
        assertThat(overlay.manifests().ofKind("Namespace")).singleElement().satisfies(namespace -> assertThat(namespace
                        .tree()
                        .path("metadata")
                        .path("labels")
                        .path("pod-security.kubernetes.io/enforce")
                        .asText())
                .isEqualTo("restricted"));
        assertThat(overlay.manifests().all().stream()
                        .filter(manifest -> !manifest.kind().equals("Namespace")))
                .allSatisfy(manifest -> assertThat(manifest.tree()
                                .path("metadata")
                                .path("namespace")
                                .asText())
                        .isEqualTo("aurastream"));
    }

    @ParameterizedTest
    @EnumSource
    void eachVariableIsOneThatTheApplicationsRead(Overlay overlay) {
        KnownEnvironment known = new KnownEnvironment();
        Set<String> names = new TreeSet<>();
        overlay.manifests().services().forEach(service -> names.addAll(service.environmentNames()));
        overlay.manifests()
                .ofKind("ConfigMap")
                .forEach(settings ->
                        names.addAll(Manifest.map(settings.tree().path("data")).keySet()));
        assertThat(names).contains("DATABASE_URL", "AURASTREAM_SOURCES", "AURASTREAM_API_KEY");
        assertThat(names).allSatisfy(name -> assertThat(known.contains(name))
                .as(name + " is read by no application")
                .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void eachServiceGetsTheCredentialsOfItsOwnSourcesOnly(Overlay overlay) {
        assertThat(overlay.manifests().services()).allSatisfy(service -> {
            Set<String> given = new TreeSet<>(service.environmentNames());
            given.retainAll(ServiceSettings.allCredentials());
            assertThat(given)
                    .as(service.title())
                    .isEqualTo(ServiceSettings.of(service.name()).credentials());
        });
    }

    @ParameterizedTest
    @EnumSource
    void secretsComeByReferenceOnlyAndEachOneIsDocumented(Overlay overlay) {
        assertThat(overlay.manifests().ofKind("Secret")).isEmpty();
        String readme = Project.read(Project.KUBERNETES.resolve("README.md"));
        assertThat(overlay.manifests().workloads()).allSatisfy(workload -> assertThat(workload.environment())
                .allSatisfy(variable -> assertSecretIsReferred(workload, variable, readme)));
    }

    private static void assertSecretIsReferred(Manifest workload, JsonNode variable, String readme) {
        String name = variable.path("name").asText();
        JsonNode reference = variable.path("valueFrom").path("secretKeyRef");
        if (name.matches(".*(PASSWORD|SECRET|KEY|TOKEN|AUTH|REDIS_URL).*")) {
            assertThat(reference.isObject()).as(workload.title() + " " + name).isTrue();
        }
        if (reference.isObject()) {
            String documented = "`" + reference.path("name").asText() + "` | `"
                    + reference.path("key").asText() + "`";
            assertThat(readme).as(workload.title() + " " + name).contains(documented);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFolderOfMadeFilesIsWhereTheSettingsSayItIsNeeded(Overlay overlay) {
        assertThat(overlay.manifests().services()).allSatisfy(service -> {
            boolean mounted = Manifest.stream(service.pod().path("volumes"))
                    .anyMatch(volume -> volume.path("persistentVolumeClaim")
                            .path("claimName")
                            .asText()
                            .equals("aurastream-assets"));
            assertThat(mounted)
                    .as(service.title())
                    .isEqualTo(ServiceSettings.of(service.name()).usesAssets());
        });
        assertThat(overlay.manifests().has("PersistentVolumeClaim", "aurastream-assets"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsMountedOrReadFromIsThere(Overlay overlay) {
        assertThat(overlay.manifests().workloads()).allSatisfy(workload -> {
            Set<String> volumes = names(workload.pod().path("volumes"));
            volumes.addAll(names(workload.spec().path("volumeClaimTemplates"), "metadata"));
            assertThat(names(workload.container().path("volumeMounts")))
                    .as(workload.title())
                    .isEqualTo(volumes);
            assertThat(workload.container().path("envFrom")).allSatisfy(from -> assertThat(overlay.manifests()
                            .has(
                                    "ConfigMap",
                                    from.path("configMapRef").path("name").asText()))
                    .isTrue());
            assertThat(overlay.manifests()
                            .has(
                                    "ServiceAccount",
                                    workload.pod().path("serviceAccountName").asText()))
                    .isTrue();
        });
    }

    private static Set<String> names(JsonNode array, String... path) {
        return Manifest.stream(array)
                .map(element -> path.length == 0 ? element : element.path(path[0]))
                .map(element -> element.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void thereIsTimeForACleanStop(Overlay overlay) {
        Matcher phase =
                PHASE.matcher(Project.read(Project.ROOT.resolve("common-intel/src/main/resources/intel-defaults.yml")));
        assertThat(phase.find()).isTrue();
        int phaseSeconds = Integer.parseInt(phase.group(1));
        assertThat(overlay.manifests().services()).allSatisfy(service -> {
            int pause = service.container()
                    .path("lifecycle")
                    .path("preStop")
                    .path("sleep")
                    .path("seconds")
                    .asInt();
            assertThat(service.pod().path("terminationGracePeriodSeconds").asInt())
                    .as(service.title())
                    .isGreaterThan(pause + 2 * phaseSeconds);
        });
    }

    @ParameterizedTest
    @EnumSource
    void prometheusFindsEachService(Overlay overlay) {
        assertThat(overlay.manifests().services()).allSatisfy(service -> {
            JsonNode annotations =
                    service.spec().path("template").path("metadata").path("annotations");
            assertThat(annotations.path("prometheus.io/scrape").asText())
                    .as(service.title())
                    .isEqualTo("true");
            assertThat(annotations.path("prometheus.io/path").asText()).isEqualTo("/actuator/prometheus");
        });
    }

    @ParameterizedTest
    @EnumSource(names = "LIVE")
    void aLiveFleetRunsImagesOfOneStatedVersion(Overlay overlay) {
        Set<String> tags = overlay.manifests().services().stream()
                .map(service -> service.container().path("image").asText())
                .map(image -> image.contains(":") ? image.substring(image.indexOf(':') + 1) : "none")
                .collect(Collectors.toSet());
        assertThat(tags).hasSize(1).doesNotContain("none", "latest");
    }
}
