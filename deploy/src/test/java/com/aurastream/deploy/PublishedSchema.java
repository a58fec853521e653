package com.aurastream.deploy;

import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.Map;
import java.util.Optional;

/**
 * Kubernetes' published OpenAPI schema, in the shape of the classes that were made from it: reading one refuses a field that the
 * schema does not know, one of another shape, and one that is missing although it is required.
 */
final class PublishedSchema {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("v1/ConfigMap", V1ConfigMap.class),
            Map.entry("v1/Namespace", V1Namespace.class),
            Map.entry("v1/PersistentVolumeClaim", V1PersistentVolumeClaim.class),
            Map.entry("v1/Service", V1Service.class),
            Map.entry("v1/ServiceAccount", V1ServiceAccount.class),
            Map.entry("apps/v1/Deployment", V1Deployment.class),
            Map.entry("apps/v1/StatefulSet", V1StatefulSet.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/Ingress", V1Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", V1PodDisruptionBudget.class));

    private PublishedSchema() {}

    /** Whether objects of this kind are in it at all; definitions that operators bring are not. */
    static boolean knows(Manifest manifest) {
        return TYPES.containsKey(type(manifest));
    }

    /** What is wrong with an object, or nothing. */
    static Optional<String> problem(Manifest manifest) {
        try {
            Object read = JSON.getGson().fromJson(manifest.tree().toString(), TYPES.get(type(manifest)));
            return read == null ? Optional.of(manifest.title() + ": it is empty") : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(manifest.title() + ": " + e.getMessage());
        }
    }

    private static String type(Manifest manifest) {
        return manifest.tree().path("apiVersion").asText() + "/" + manifest.kind();
    }
}
