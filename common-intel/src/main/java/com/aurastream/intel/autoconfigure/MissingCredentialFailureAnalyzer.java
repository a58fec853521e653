package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.source.MissingCredentialException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a missing credential into one sentence and what to do, instead of a stack trace. */
final class MissingCredentialFailureAnalyzer extends AbstractFailureAnalyzer<MissingCredentialException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, MissingCredentialException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Set it, or set AURASTREAM_SOURCES to simulated to use the simulator.", cause);
    }
}
