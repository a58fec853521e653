package com.aurastream.intel.metric;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What Prometheus calls metrics, found out by registering them and reading what is served. */
final class PrometheusNames {

    private PrometheusNames() {}

    /** The names of a metric's series. */
    static Set<String> of(Metric metric) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        String[] values = metric.tags().stream().map(tag -> "x").toArray(String[]::new);
        switch (metric.kind()) {
            case COUNTER -> metric.counter(meters, values);
            case TIMER, HISTOGRAM -> metric.timer(meters, values);
            case GAUGE -> metric.gauge(meters, () -> 1, values);
        }
        Set<String> names = new TreeSet<>();
        meters.scrape().lines().filter(line -> !line.startsWith("#")).forEach(line -> names.add(name(line)));
        return names;
    }

    /** The names of all series of all these. */
    static Set<String> ofAll(Collection<Metric> metrics) {
        Set<String> names = new TreeSet<>();
        metrics.forEach(metric -> names.addAll(of(metric)));
        return names;
    }

    private static String name(String line) {
        return line.split("[{ ]", 2)[0];
    }
}
