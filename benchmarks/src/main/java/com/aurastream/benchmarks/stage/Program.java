package com.aurastream.benchmarks.stage;

import com.aurastream.benchmarks.report.Report;

/** Something that is played on a stage and ends with a report. */
@FunctionalInterface
public interface Program {

    /**
     * Plays it.
     *
     * @return what it found
     * @throws com.aurastream.benchmarks.process.RefusedException when it cannot be played here
     * @throws Exception when it could not be played to its end
     */
    Report play(Stage stage) throws Exception;
}
