package com.aurastream.intel.archive;

import com.aurastream.intel.archive.EventArchive.Stored;
import com.aurastream.intel.event.StreamPosition;

/** What has been written in a step so far, and is entered at its end. */
final class EventStep {

    private final EventTally tally = new EventTally();
    private Stored stored = Stored.NONE;
    private StreamPosition last;

    EventStep(StreamPosition after) {
        last = after;
    }

    void add(EventBatch batch) {
        stored = stored.plus(new Stored(
                batch.events().size(), batch.repeated(), batch.deadLetters().size()));
        last = batch.last();
    }

    /** The events counted by hour and day. */
    EventTally tally() {
        return tally;
    }

    Stored stored() {
        return stored;
    }

    /** Where its entries end. */
    StreamPosition last() {
        return last;
    }
}
