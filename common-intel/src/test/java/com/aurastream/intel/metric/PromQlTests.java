package com.aurastream.intel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromQlTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "up == 0 # up",
                "sum by (a, b) (rate(calls_total{outcome!=\"ok\"}[15m])) > 0.5 # calls_total",
                "min(left{bucket=\"x\"}) / max without (c) (most) # left,most",
                "histogram_quantile(0.99, sum by (le) (rate(took_bucket{uri=~\"/api/.*\"}[$__rate_interval]))) # took_bucket",
                "max by (j) ({__name__=~\"late_a|late_b\"}) > 0 # late_a,late_b",
                "absent(up{job=\"gateway\"}) or absent(up{job=\"worker\"}) # up",
                "delta(events{place=\"dead\"}[1h]) > 1e3 # events",
                "a - on (x) group_left (y) b offset 5m # a,b"
            })
    void findsTheMetricsAndNothingElse(String expression, String metrics) {
        assertThat(PromQl.metrics(expression)).containsExactlyInAnyOrder(metrics.split(","));
    }

    @Test
    void anExpressionWithoutMetricsHasNone() {
        assertThat(PromQl.metrics("vector(1) + 2")).isEmpty();
    }
}
