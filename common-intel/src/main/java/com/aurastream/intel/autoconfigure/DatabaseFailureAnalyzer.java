package com.aurastream.intel.autoconfigure;

import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Ends a start that found no database with one sentence, after the migration has waited for it in vain. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<FlywaySqlException> {

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable root, FlywaySqlException cause) {
        Throwable deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return new FailureAnalysis(
                "PostgreSQL at " + address() + " cannot be used: " + deepest.getMessage(),
                "Start it, or set DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD to one that is there.",
                cause);
    }

    /** Without what may stand before the host or behind the name, which can be a password. */
    private String address() {
        return environment
                .getProperty("spring.datasource.url", "no address")
                .replaceAll("\\?.*", "")
                .replaceAll("//[^/]*@", "//");
    }
}
