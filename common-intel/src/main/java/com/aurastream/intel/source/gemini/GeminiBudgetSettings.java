package com.aurastream.intel.source.gemini;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls may be made between two midnights in Pacific time. Google's own limits are per project, differ by model and
 * tier, and change; this one is ours and bounds what a day can cost.
 *
 * @param daily calls a day, all callers of all processes together, failed and repeated ones included
 * @param callers each caller's share, by its name, as a rule a job's; one that is not named may spend whatever is not kept
 *     free for others
 */
public record GeminiBudgetSettings(
        @DefaultValue("1000") @Min(0) long daily,
        @DefaultValue Map<String, @Valid Share> callers) {

    /** Copies the shares. */
    public GeminiBudgetSettings {
        callers = Map.copyOf(callers);
    }

    long most(String caller) {
        Share share = callers.get(caller);
        Long most = share == null ? null : share.most();
        return most == null ? daily : most;
    }

    Map<String, Long> keptForOthers(String caller) {
        Map<String, Long> kept = new HashMap<>();
        callers.forEach((other, share) -> {
            if (!other.equals(caller) && share.kept() > 0) {
                kept.put(other, share.kept());
            }
        });
        return kept;
    }

    /**
     * One caller's share.
     *
     * @param most calls a day at most; the whole budget when left out
     * @param kept calls that no other caller can take
     */
    public record Share(
            @Min(0) @Nullable Long most,
            @DefaultValue("0") @Min(0) long kept) {

        /**
         * Refuses to keep more than may be spent.
         *
         * @throws IllegalArgumentException when it does
         */
        public Share {
            if (most != null && kept > most) {
                throw new IllegalArgumentException("kept " + kept + " must not exceed most " + most);
            }
        }
    }
}
