package com.aurastream.creator;

import com.aurastream.intel.analysis.prediction.Measurement;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import java.time.Instant;
import java.util.Map;

/** Measures what predictions are about from what the fleet has archived; asks no source. */
final class Measurements {

    private final Map<Metric, Gauge> gauges;

    /**
     * With a gauge for each metric that can be measured here.
     *
     * @param gauges a metric without one is unknowable
     */
    Measurements(Map<Metric, Gauge> gauges) {
        this.gauges = Map.copyOf(gauges);
    }

    /** Measures one metric. */
    @FunctionalInterface
    interface Gauge {

        /** The predicted number as it was at the due time. */
        Measurement measure(Prediction prediction, Instant at);
    }

    /**
     * The number that was predicted, as it was at the due time.
     *
     * @param prediction whose due time has come; one that is not due yet is pending
     * @param at now
     */
    Measurement measure(Prediction prediction, Instant at) {
        if (at.isBefore(prediction.dueAt())) {
            return new Measurement.Pending("It is not due yet.");
        }
        Gauge gauge = gauges.get(prediction.metric());
        return gauge == null
                ? new Measurement.Unknowable("Nothing here measures " + prediction.metric() + ".")
                : gauge.measure(prediction, at);
    }
}
