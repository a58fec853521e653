package com.aurastream.intel.archive;

import java.util.Collection;
import java.util.Map;

/** What vision models said about pictures, so that the same picture is asked about once. */
public interface VerdictArchive {

    /**
     * Verdicts by picture; pictures without one are left out.
     *
     * @param pictures the pictures' hashes
     * @param model the model that was asked for
     * @param question version of the question that was asked
     */
    Map<String, ArchivedVerdict> find(Collection<String> pictures, String model, int question);

    /** Keeps a verdict; one that is there already, from another run at the same time, stays. */
    void save(ArchivedVerdict verdict);
}
