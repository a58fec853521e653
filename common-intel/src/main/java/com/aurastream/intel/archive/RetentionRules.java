package com.aurastream.intel.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long which data is kept.
 *
 * @param policy the terms that the limits follow from
 * @param lead how much earlier than its limit data goes, so that it is never older than that when the job has not run for a while
 * @param limits by class; a class without one is kept
 */
public record RetentionRules(RetentionPolicy policy, Duration lead, Map<DataClass, Duration> limits) {

    /**
     * Copies the limits.
     *
     * @throws IllegalArgumentException when the lead is negative or leaves nothing of a limit
     */
    public RetentionRules {
        limits = Collections.unmodifiableMap(new EnumMap<>(limits));
        if (lead.isNegative()) {
            throw new IllegalArgumentException("aurastream.retention.lead must not be negative, but is " + lead);
        }
        for (Map.Entry<DataClass, Duration> limit : limits.entrySet()) {
            if (limit.getValue().compareTo(lead) <= 0) {
                throw new IllegalArgumentException("aurastream.retention.lead must be shorter than every limit, but is "
                        + lead + ", and " + limit.getKey() + " is kept " + limit.getValue());
            }
        }
    }

    /** How long data of a class is kept at most; absent when it is kept. */
    public Optional<Duration> limit(DataClass dataClass) {
        return Optional.ofNullable(limits.get(dataClass));
    }

    /** The instant before which data of a class is due to go; absent when it is kept. */
    public Optional<Instant> cutOff(DataClass dataClass, Instant now) {
        return limit(dataClass).map(limit -> now.minus(limit.minus(lead)));
    }
}
