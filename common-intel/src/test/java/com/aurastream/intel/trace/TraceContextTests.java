package com.aurastream.intel.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTests {

    private static final String SAID = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void whatACallerSaysIsTakenOver() {
        assertThat(TraceContext.parse(SAID))
                .contains(new TraceContext("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", "01"));
    }

    @Test
    void theNextStepBelongsToTheSameTraceAndIsAnother() {
        TraceContext next = TraceContext.parse(SAID).orElseThrow().next();

        assertThat(next.toString()).matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01");
        assertThat(next.spanId()).isNotEqualTo("00f067aa0ba902b7");
    }

    @Test
    void aNewTraceIsWellFormedAndUnlikeAnyOther() {
        TraceContext begun = TraceContext.begin();

        assertThat(TraceContext.parse(begun.toString())).contains(begun);
        assertThat(begun.flags()).isEqualTo("00");
        assertThat(TraceContext.begin().traceId()).isNotEqualTo(begun.traceId());
    }

    @Test
    void aLaterVersionMaySayMore() {
        assertThat(TraceContext.parse("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-comes"))
                .map(TraceContext::traceId)
                .contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nforged line"
            })
    void whatIsNotWellFormedCountsAsNotSaid(String header) {
        assertThat(TraceContext.parse(header)).isEmpty();
    }

    @Test
    void aHeaderWithoutEndIsNotRead() {
        assertThat(TraceContext.parse("cc" + SAID.substring(2) + "-" + "x".repeat(10_000)))
                .isEmpty();
    }
}
