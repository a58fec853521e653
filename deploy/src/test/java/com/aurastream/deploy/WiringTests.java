package com.aurastream.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What refers to pods of each overlay by their labels, names or ports, and whether there are such pods. */
class WiringTests {

    private static final int HTTPS = 443;
    private static final int POSTGRES = 5432;
    private static final int REDIS = 6379;

    @ParameterizedTest
    @EnumSource
    void aWorkloadSelectsItsOwnPodsOnly(Overlay overlay) {
        Manifests manifests = overlay.manifests();
        assertThat(manifests.workloads()).allSatisfy(workload -> assertThat(
                        manifests.withPods(labels(workload.spec().path("selector"))))
                .containsExactly(workload));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceLeadsToPortsOfOneWorkload(Overlay overlay) {
        Manifests manifests = overlay.manifests();
        assertThat(manifests.ofKind("Service")).isNotEmpty().allSatisfy(service -> {
            List<Manifest> behind = manifests.withPods(service.spec().path("selector"));
            assertThat(behind).as(service.title()).hasSize(1);
            assertThat(service.spec().path("ports")).isNotEmpty().allSatisfy(port -> {
                assertThat(behind.get(0).ports())
                        .containsEntry(
                                port.path("targetPort").asText(),
                                port.path("port").asInt());
            });
        });
    }

    @ParameterizedTest
    @EnumSource(names = "LIVE")
    void theOutsideReachesTheGatewayButNotItsActuator(Overlay overlay) {
        JsonNode rules =
                overlay.manifests().the("Ingress", "api-gateway").spec().path("rules");
        List<JsonNode> paths = Manifest.stream(rules)
                .flatMap(rule -> Manifest.stream(rule.path("http").path("paths")))
                .toList();
        assertThat(paths).map(path -> path.path("path").asText()).contains("/", "/api", "/assets");
        assertThat(paths).allSatisfy(path -> {
            JsonNode service = path.path("backend").path("service");
            assertThat(overlay.manifests()
                            .the("Service", service.path("name").asText())
                            .spec()
                            .path("ports")
                            .toString())
                    .contains("\"" + service.path("port").path("name").asText() + "\"");
            assertThat(path.path("pathType").asText().equals("Exact")
                            || path.path("path").asText().length() > 1)
                    .as("a prefix / would lead to /actuator")
                    .isTrue();
            assertThat(path.path("path").asText()).doesNotStartWith("/actuator");
        });
    }

    @ParameterizedTest
    @EnumSource
    void anAutoscalerHasAWorkloadWhoseReplicasNobodyElseSets(Overlay overlay) {
        Manifests manifests = overlay.manifests();
        assertThat(manifests.ofKind("HorizontalPodAutoscaler").map(Manifest::name))
                .containsExactlyInAnyOrder("api-gateway", "generation-worker");
        assertThat(manifests.ofKind("HorizontalPodAutoscaler")).allSatisfy(autoscaler -> {
            JsonNode target = autoscaler.spec().path("scaleTargetRef");
            Manifest workload = manifests.the(
                    target.path("kind").asText(), target.path("name").asText());
            assertThat(workload.spec().has("replicas")).as(workload.title()).isFalse();
            assertThat(autoscaler.spec().path("minReplicas").asInt())
                    .isPositive()
                    .isLessThan(autoscaler.spec().path("maxReplicas").asInt());
            assertThat(autoscaler.spec().path("behavior").properties()).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void eachPodOfAServiceIsUnderOneBudgetAtMost(Overlay overlay) {
        Manifests manifests = overlay.manifests();
        List<Manifest> budgets = manifests.ofKind("PodDisruptionBudget").toList();
        assertThat(budgets).allSatisfy(budget -> assertThat(
                        manifests.withPods(labels(budget.spec().path("selector"))))
                .as(budget.title())
                .isNotEmpty());
        // a pod under two budgets cannot be evicted at all
        assertThat(manifests.workloads()).allSatisfy(workload -> assertThat(budgets.stream()
                        .filter(budget ->
                                workload.hasPodsWith(labels(budget.spec().path("selector")))))
                .as(workload.title())
                .hasSizeLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource(names = "LIVE")
    void aBudgetLeavesRoomForAnEviction(Overlay overlay) {
        Manifests manifests = overlay.manifests();
        assertThat(manifests.ofKind("PodDisruptionBudget").filter(budget -> budget.spec()
                        .has("minAvailable")))
                .allSatisfy(
                        budget -> assertThat(budget.spec().path("minAvailable").asInt())
                                .isLessThan(manifests
                                        .the("HorizontalPodAutoscaler", budget.name())
                                        .spec()
                                        .path("minReplicas")
                                        .asInt()));
    }

    @ParameterizedTest
    @EnumSource
    void replicasAreSpreadAmongThePodsOfTheirOwnTemplate(Overlay overlay) {
        assertThat(overlay.manifests().services()).allSatisfy(service -> assertThat(
                        service.pod().path("topologySpreadConstraints"))
                .hasSize(2)
                .allSatisfy(constraint -> {
                    assertThat(service.hasPodsWith(labels(constraint.path("labelSelector"))))
                            .isTrue();
                    assertThat(constraint.path("matchLabelKeys").toString()).isEqualTo("[\"pod-template-hash\"]");
                }));
    }

    @ParameterizedTest
    @EnumSource
    void withoutAPolicyNothingIsReached(Overlay overlay) {
        JsonNode policy =
                overlay.manifests().the("NetworkPolicy", "default-deny").spec();
        assertThat(policy.path("podSelector").isEmpty()).isTrue();
        assertThat(policy.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(policy.has("ingress") || policy.has("egress")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void eachPolicyIsAboutPodsThatExistAndPortsThatTheyHave(Overlay overlay) {
        Manifests manifests = overlay.manifests();
        assertThat(manifests.ofKind("NetworkPolicy")).allSatisfy(policy -> {
            List<Manifest> subjects = manifests.withPods(labels(policy.spec().path("podSelector")));
            assertThat(subjects).as(policy.title()).isNotEmpty();
            peers(policy, "ingress", "from").forEach(peer -> assertPeerExists(manifests, policy, peer));
            peers(policy, "egress", "to").forEach(peer -> assertPeerExists(manifests, policy, peer));
            ports(policy.spec().path("ingress")).forEach(port -> assertThat(subjects)
                    .as(policy.title() + " port " + port)
                    .anySatisfy(subject -> assertThat(subject.ports()).containsKey(port.asText())));
        });
    }

    private static void assertPeerExists(Manifests manifests, Manifest policy, JsonNode peer) {
        if (peer.has("podSelector") && !peer.has("namespaceSelector")) {
            assertThat(manifests.withPods(labels(peer.path("podSelector"))))
                    .as(policy.title() + " " + peer)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverKeepsDataReachesBothStores(Overlay overlay) {
        assertThat(overlay.manifests().services()).allSatisfy(service -> {
            boolean keeps = service.environmentNames().contains("DATABASE_PASSWORD");
            assertThat(reaches(overlay, service, POSTGRES)).as(service.title()).isEqualTo(keeps);
            assertThat(reaches(overlay, service, REDIS)).as(service.title()).isEqualTo(keeps);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "LIVE")
    void onlyWhoAsksAPlatformReachesTheInternet(Overlay overlay) {
        assertThat(overlay.manifests().services()).allSatisfy(service -> assertThat(reaches(overlay, service, HTTPS))
                .as(service.title())
                .isEqualTo(ServiceSettings.of(service.name()).callsSources()));
        assertThat(overlay.manifests()
                        .ofKind("NetworkPolicy")
                        .flatMap(policy -> peers(policy, "egress", "to"))
                        .filter(peer ->
                                peer.path("ipBlock").path("cidr").asText().equals("0.0.0.0/0")))
                .singleElement()
                .satisfies(
                        world -> assertThat(world.path("ipBlock").path("except").toString())
                                .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"));
    }

    @ParameterizedTest
    @EnumSource(names = "SIMULATED")
    void onlyWhoAsksAPlatformReachesTheSimulatorAndNobodyTheInternet(Overlay overlay) {
        int port = ServiceSettings.of("source-simulator").port();
        assertThat(overlay.manifests().services()).allSatisfy(service -> assertThat(reaches(overlay, service, port))
                .as(service.title())
                .isEqualTo(ServiceSettings.of(service.name()).callsSources()));
        assertThat(overlay.manifests()
                        .ofKind("NetworkPolicy")
                        .flatMap(policy -> peers(policy, "egress", "to"))
                        .filter(peer -> peer.has("ipBlock")))
                .isEmpty();
    }

    private static boolean reaches(Overlay overlay, Manifest service, int port) {
        return overlay.manifests()
                .ofKind("NetworkPolicy")
                .filter(policy -> service.hasPodsWith(labels(policy.spec().path("podSelector"))))
                .flatMap(policy -> ports(policy.spec().path("egress")))
                .anyMatch(allowed -> allowed.asInt() == port);
    }

    private static Stream<JsonNode> peers(Manifest policy, String direction, String list) {
        return Manifest.stream(policy.spec().path(direction)).flatMap(rule -> Manifest.stream(rule.path(list)));
    }

    private static Stream<JsonNode> ports(JsonNode rules) {
        return Manifest.stream(rules)
                .flatMap(rule -> Manifest.stream(rule.path("ports")))
                .map(port -> port.path("port"));
    }

    private static JsonNode labels(JsonNode selector) {
        return selector.path("matchLabels");
    }
}
