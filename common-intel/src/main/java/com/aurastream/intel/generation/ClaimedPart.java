package com.aurastream.intel.generation;

import java.time.Duration;
import java.util.UUID;

/**
 * A part that a worker holds for a while.
 *
 * @param job the job
 * @param part the part's name
 * @param kind what to make
 * @param place the part's place among the job's parts, from 0
 * @param attempt how often it has been claimed, this time included; the fence that every later word about it carries
 * @param failures how many attempts ended in a failure; an attempt that merely died with its worker does not count
 * @param order what was ordered
 * @param waited how long it could have been taken up before it was
 */
public record ClaimedPart(
        UUID job,
        String part,
        AssetKind kind,
        int place,
        int attempt,
        int failures,
        GenerationOrder order,
        Duration waited) {

    /** A part that did not wait. */
    public ClaimedPart(
            UUID job, String part, AssetKind kind, int place, int attempt, int failures, GenerationOrder order) {
        this(job, part, kind, place, attempt, failures, order, Duration.ZERO);
    }
}
