package com.aurastream.intel.event;

/**
 * An entry of the stream of which no event can be made.
 *
 * @param position its place in the stream
 * @param content what it holds, as text
 * @param reason why it is no event
 */
public record UnreadableEntry(StreamPosition position, String content, String reason) implements StreamEntry {}
