package com.aurastream.intel.source.gemini;

import java.time.LocalDate;
import java.util.Map;

/** Where the calls are counted, shared by all processes. */
@FunctionalInterface
public interface BudgetStore {

    /**
     * Takes one call in one step when the limits allow it.
     *
     * @throws RuntimeException when the count cannot be reached; nothing may be asked then
     */
    Answer reserve(Request request);

    /**
     * What is asked.
     *
     * @param date the day in Pacific time
     * @param caller who asks
     * @param limit the day's limit for all
     * @param most the day's limit for the caller
     * @param keptForOthers what other callers may count on
     */
    record Request(LocalDate date, String caller, long limit, long most, Map<String, Long> keptForOthers) {

        /** Copies the map. */
        public Request {
            keptForOthers = Map.copyOf(keptForOthers);
        }
    }

    /**
     * What was decided.
     *
     * @param granted whether the call was taken
     * @param used calls of all
     * @param usedByCaller calls of the caller
     */
    record Answer(boolean granted, long used, long usedByCaller) {}
}
