package com.aurastream.intel.event;

/** An event and its place in the stream. */
public record StreamedEvent(StreamPosition position, AnalyticsEvent event) implements StreamEntry {}
