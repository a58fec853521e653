package com.aurastream.intel.archive;

import com.aurastream.intel.analysis.stats.Estimate;
import java.time.LocalDate;
import java.util.List;

/** What is known of events, counted by the days (UTC) on which they happened. */
public interface EventSummaries {

    /** What is counted together. */
    enum Grouping {
        /** A day, such as {@code 2026-11-23}. */
        DAY,
        /** An event's name. */
        NAME,
        /** An event's category. */
        CATEGORY
    }

    /**
     * The events of a group.
     *
     * @param group the day, name or category
     * @param events how many, exactly
     * @param users how many different users; where events name none they do not count
     * @param sessions how many different sessions
     */
    record Count(String group, long events, Estimate users, Estimate sessions) {}

    /**
     * Counts of a creator's events that happened on the days from the first to the last, both included: by day in the order of
     * days, else most events first. Groups without events are not there.
     */
    List<Count> counts(String creator, Grouping by, LocalDate first, LocalDate last);
}
