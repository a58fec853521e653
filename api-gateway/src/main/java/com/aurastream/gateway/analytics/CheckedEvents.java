package com.aurastream.gateway.analytics;

import com.aurastream.intel.event.AnalyticsEvent;
import java.util.List;
import java.util.Optional;

/**
 * The events of a request.
 *
 * @param accepted the sound ones, in order
 * @param rejected the others, in order
 */
record CheckedEvents(List<AnalyticsEvent> accepted, List<Rejected> rejected) {

    /**
     * An event that is not accepted.
     *
     * @param index its place in the request, from 0
     * @param id its id, where it has a sound one
     * @param fault what is wrong with it
     */
    record Rejected(int index, Optional<String> id, Fault fault) {}
}
