package com.aurastream.intel.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTests {

    @AfterEach
    void leave() {
        LogContext.leave();
    }

    @Test
    void aRunIsItsOwnTrace() {
        LogContext.enterRun("playbook", "0f3c2b1a-1111-4222-8333-444455556666");

        assertThat(MDC.getCopyOfContextMap())
                .isEqualTo(Map.of(
                        "job", "playbook",
                        "run", "0f3c2b1a-1111-4222-8333-444455556666",
                        "traceId", "0f3c2b1a111142228333444455556666"));
        LogContext.leave();
        assertThat(LogContext.traceId()).isEmpty();
    }

    @Test
    void anOrderIsItsOwnTraceToo() {
        LogContext.enterOrder(UUID.fromString("0f3c2b1a-1111-4222-8333-444455556666"));

        assertThat(MDC.get("order")).isEqualTo("0f3c2b1a-1111-4222-8333-444455556666");
        assertThat(LogContext.traceId()).contains("0f3c2b1a111142228333444455556666");
        LogContext.leave();
        assertThat(MDC.get("order")).isNull();
    }

    @Test
    void workInAnotherThreadIsAboutTheSameAndTheThreadForgetsIt() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            LogContext.enterRun("playbook", "run-1");
            Callable<String> carried = LogContext.carried(() -> String.valueOf(MDC.get("run")));
            LogContext.leave();

            assertThat(other.submit(carried).get()).isEqualTo("run-1");
            assertThat(other.submit(() -> MDC.get("run")).get()).isNull();
        } finally {
            other.shutdown();
        }
    }
}
