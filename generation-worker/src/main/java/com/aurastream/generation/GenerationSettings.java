package com.aurastream.generation;

import com.aurastream.intel.generation.AssetKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How parts are taken up and tried.
 *
 * @param queues the queues that this worker serves
 * @param threads how many parts of each queue it works at, at once, at most
 * @param perKind how many of those may be of one kind, at most
 * @param concurrency the same for single kinds, by code, such as {@code offline}; 0 leaves the kind to other workers
 * @param poll how often an idle worker looks whether there is work
 * @param lease how long a part stays with a worker that says nothing
 * @param heartbeat how often a worker prolongs the leases of what it works at
 * @param timeLimit how long one attempt may take
 * @param maxFailures after how many failures of its own a part is given up
 * @param maxUnfit after how many failures a part is given up when its picture does not pass the gate once more
 * @param maxAttempts after how many attempts, for whatever reason they ended, a part is given up
 * @param firstPause the pause after the first attempt; every further one is twice as long, give or take half
 * @param longestPause the longest pause, but for what a source demands
 * @param tellPatience how long a worker tries to tell what became of a part while PostgreSQL is away
 * @param shutdownWait how long parts get to be finished when the process stops; then they are released
 * @param objective how long the oldest claimable part may wait; beyond it the worker's health is down
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.generation", ignoreUnknownFields = false)
public record GenerationSettings(
        @DefaultValue({"generation", "twitch-assets"}) Set<AssetKind.Queue> queues,
        @DefaultValue("4") @Min(1) @Max(64) int threads,
        @DefaultValue("2") @Min(1) @Max(64) int perKind,
        @DefaultValue Map<String, Integer> concurrency,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("2s") Duration heartbeat,
        @DefaultValue("2m") Duration timeLimit,
        @DefaultValue("6") @Min(1) int maxFailures,
        @DefaultValue("3") @Min(1) int maxUnfit,
        @DefaultValue("30") @Min(1) int maxAttempts,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause,
        @DefaultValue("30s") Duration tellPatience,
        @DefaultValue("5s") Duration shutdownWait,
        @DefaultValue("1m") Duration objective) {

    /**
     * Checks what has to fit together.
     *
     * @throws IllegalArgumentException naming the setting
     */
    public GenerationSettings {
        queues = Set.copyOf(queues);
        concurrency = Map.copyOf(concurrency);
        concurrency.forEach(GenerationSettings::requireKind);
        requirePositive("poll", poll);
        requirePositive("lease", lease);
        requirePositive("heartbeat", heartbeat);
        requirePositive("time-limit", timeLimit);
        requirePositive("first-pause", firstPause);
        requirePositive("longest-pause", longestPause);
        requirePositive("objective", objective);
        requireNotNegative("tell-patience", tellPatience);
        requireNotNegative("shutdown-wait", shutdownWait);
        if (heartbeat.multipliedBy(2).compareTo(lease) > 0) {
            throw new IllegalArgumentException("aurastream.generation.heartbeat: " + heartbeat
                    + " is more than half of the lease of " + lease + ", so that one missed beat would lose a part");
        }
        if (queues.isEmpty()) {
            throw new IllegalArgumentException(
                    "aurastream.generation.queues names no queue; leave it out to serve all");
        }
    }

    /** How many parts of a kind one queue's loop may work at, at once. */
    int limit(AssetKind kind) {
        return Math.min(threads, concurrency.getOrDefault(kind.code(), perKind));
    }

    private static void requireKind(String code, int limit) {
        if (AssetKind.of(code).isEmpty()) {
            throw new IllegalArgumentException(
                    "aurastream.generation.concurrency." + code + ": there is no kind of asset of that name");
        }
        if (limit < 0) {
            throw new IllegalArgumentException(
                    "aurastream.generation.concurrency." + code + ": " + limit + " is negative");
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "aurastream.generation." + name + ": " + value + " is not a positive duration");
        }
    }

    private static void requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("aurastream.generation." + name + ": " + value + " is negative");
        }
    }
}
