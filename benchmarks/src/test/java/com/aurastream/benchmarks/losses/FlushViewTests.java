package com.aurastream.benchmarks.losses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlushViewTests {

    @Test
    void theProcessIsReadFromTheInstancesName() {
        assertThat(FlushView.pid("analytics-flush-worker@host:4711-9a3f")).isEqualTo(4711);
    }

    @Test
    void wherePostgresDoesNotAnswerNothingIsToBeSeen() {
        try (FlushView view = new FlushView("jdbc:postgresql://127.0.0.1:1/postgres?user=postgres")) {
            assertThat(view.runner()).isEmpty();
            assertThat(view.position()).isEmpty();
        }
    }
}
