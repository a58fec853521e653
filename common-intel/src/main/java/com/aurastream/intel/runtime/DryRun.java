package com.aurastream.intel.runtime;

import java.time.Instant;
import java.util.function.Consumer;

/** A job that can say what a run would do, without doing it. */
public interface DryRun {

    /**
     * Says what a run at a moment would do. Reads only: it has no lock, and leaves no row in the ledger.
     *
     * @param lines takes what it says, line by line
     * @throws Exception when that cannot be found out
     */
    void dryRun(Instant at, Consumer<String> lines) throws Exception;
}
