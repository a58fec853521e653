package com.aurastream.simulator;

import com.aurastream.simulator.world.InvalidWorldException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the start stopped. */
class InvalidWorldFailureAnalyzer extends AbstractFailureAnalyzer<InvalidWorldException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidWorldException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the setting aurastream.simulator.world and start again.", cause);
    }
}
