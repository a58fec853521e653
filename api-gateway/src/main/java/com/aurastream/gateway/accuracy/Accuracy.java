package com.aurastream.gateway.accuracy;

import com.aurastream.intel.analysis.insight.Chance;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.archive.PredictionArchive.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the detectors have done.
 *
 * @param madeSince predictions made from here on are counted
 * @param until up to now
 * @param detectors by name; one that predicted nothing is not there
 * @param methodology the route of the chapter that says how predictions are graded
 */
record Accuracy(Instant madeSince, Instant until, List<Detector> detectors, String methodology) {

    /**
     * How one detector has done.
     *
     * @param detector its name
     * @param hits predictions that came true
     * @param misses predictions that did not
     * @param ungradable predictions that nobody will ever know about
     * @param open predictions that are not due or not graded yet
     * @param hitRate hits among hits and misses, 0 to 1, with Wilson's 90 % interval; absent while nothing is graded
     * @param chance how often chance would have been right; absent when nobody wrote that down
     */
    record Detector(
            String detector,
            int hits,
            int misses,
            int ungradable,
            int open,
            Optional<Estimate> hitRate,
            Optional<Chance> chance) {

        static Detector of(Tally tally) {
            int graded = tally.hits() + tally.misses();
            return new Detector(
                    tally.detector(),
                    tally.hits(),
                    tally.misses(),
                    tally.ungradable(),
                    tally.open(),
                    graded == 0 ? Optional.empty() : Optional.of(Wilson.share((long) tally.hits(), graded)),
                    Chance.of(tally.detector()));
        }
    }

    static Accuracy of(List<Tally> tallies, Instant madeSince, Instant until) {
        return new Accuracy(
                madeSince, until, tallies.stream().map(Detector::of).toList(), "/api/v1/methodology/insight");
    }
}
