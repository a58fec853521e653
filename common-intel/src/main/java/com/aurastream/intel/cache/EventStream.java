package com.aurastream.intel.cache;

import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import java.util.List;

/**
 * The stream in which accepted events wait for PostgreSQL. Every method throws {@link CacheUnavailableException} when Redis does
 * not answer; an append that ends so may or may not have happened, and the sender repeats it under the same ids.
 */
public interface EventStream {

    /**
     * Appends events and enters them in the books, all in one step.
     *
     * @param events in the order of arrival; may be empty
     * @param rejected how many others of the same request were refused
     * @param limit entries that the stream may hold afterwards; a request without events fits always
     * @return false when the stream is too full or Redis has no memory left; then nothing was appended and nothing entered
     */
    boolean append(List<AnalyticsEvent> events, int rejected, long limit);

    /** The first entries after a position, in order, unreadable ones among them; fewer than {@code limit} at the stream's end. */
    List<StreamEntry> read(StreamPosition after, int limit);

    /**
     * Removes every entry up to and including a position; removing twice does no harm.
     *
     * @param epoch the books under which the position was read; under others nothing is removed, because the same place may by now
     *     be another entry's
     */
    void removeUpTo(String epoch, StreamPosition position);

    /** The books as they stand; opened, with a new epoch and nothing in them, where there are none. */
    StreamCounts counts();
}
