package com.aurastream.simulator.fault;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it is asked for.
 *
 * @param source which source it hits
 * @param kind what goes wrong
 * @param endpoint only calls whose path ends with this, for example {@code /helix/streams} or {@code search}; all when absent
 * @param times how many calls it hits before it is over; until cleared when absent
 * @param ratio part of the calls (or of the items, for faults inside the answer) that it hits, 0 to 1
 * @param delayMillis how long a slow answer takes, 2,000 when absent
 * @param seed decides which calls a ratio hits, and what of a mixture; the fault's number when absent
 */
public record Fault(
        @NotNull Source source,
        @NotNull FaultKind kind,
        @Nullable String endpoint,
        @Nullable @Min(1) Integer times,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double ratio,
        @Nullable @Min(0) @Max(600_000) Long delayMillis,
        @Nullable Long seed) {

    private static final long USUAL_DELAY = 2_000;

    /** A fault without a seed of its own. */
    public Fault(
            Source source,
            FaultKind kind,
            @Nullable String endpoint,
            @Nullable Integer times,
            @Nullable Double ratio,
            @Nullable Long delayMillis) {
        this(source, kind, endpoint, times, ratio, delayMillis, null);
    }

    /** The same fault of another kind. */
    Fault as(FaultKind other) {
        return new Fault(source, other, endpoint, times, ratio, delayMillis, seed);
    }

    boolean hits(Source called, String path) {
        return source == called && (endpoint == null || path.endsWith(endpoint));
    }

    /** The part that is hit. */
    public double share() {
        return Optional.ofNullable(ratio).orElse(kind.usualRatio());
    }

    /** The delay in milliseconds. */
    public long delay() {
        return Optional.ofNullable(delayMillis).orElse(USUAL_DELAY);
    }
}
