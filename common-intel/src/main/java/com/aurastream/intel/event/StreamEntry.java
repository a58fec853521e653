package com.aurastream.intel.event;

/** What stands at a place in the stream: an event, or something that is none. */
public sealed interface StreamEntry permits StreamedEvent, UnreadableEntry {

    /** Where it stands. */
    StreamPosition position();
}
