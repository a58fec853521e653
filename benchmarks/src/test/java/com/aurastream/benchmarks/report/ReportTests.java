package com.aurastream.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTests {

    private static Report of(Check... checks) {
        return new Report("losses", "nothing is lost", Map.of("kills", 5), Map.of("requests", 7), List.of(checks));
    }

    @Test
    void oneFailedCheckIsEnough() {
        Report report = of(new Check("a", true, "fine"), Check.equal("b", 2, 1));

        assertThat(report.held()).isFalse();
        assertThat(report.text()).contains("ok", "FAILED", "b (expected 2, found 1)", "DID NOT HOLD");
        assertThat(report.json()).contains("\"held\" : false", "\"kills\" : 5", "\"requests\" : 7");
    }

    @Test
    void allHeld() {
        assertThat(of(Check.equal("b", 1_000, 1_000)).held()).isTrue();
        assertThat(of(Check.equal("b", 1, 1)).text()).endsWith("The claim held.");
    }

    @Test
    void aReportThatChecksNothingSaysNothing() {
        assertThatThrownBy(ReportTests::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quantilesAreValuesThatWereMeasured() {
        List<Double> values = List.of(5.0, 1.0, 3.0, 2.0, 4.0);

        assertThat(Quantiles.of(values, 0.5)).isEqualTo(3);
        assertThat(Quantiles.of(values, 0.95)).isEqualTo(5);
        assertThat(Quantiles.of(List.of(7.0), 0.5)).isEqualTo(7);
    }
}
