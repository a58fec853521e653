package com.aurastream.intel.cache;

import com.aurastream.intel.coach.CoachSummary;
import java.time.Instant;
import java.util.List;

/**
 * Every session that Redis has, the longest idle first, for whoever clears away those that are over: {@link #due} finds them,
 * {@link #close} makes it final that they are over and says what is to be kept of them, and once that is kept, {@link #remove} takes
 * them out. Whoever dies in between has lost nothing: a closed session stays, first in the index, until it is removed, and closing it
 * again gives the same summary. Every method throws {@link CacheUnavailableException} when Redis does not answer.
 */
public interface CoachSessionIndex {

    /**
     * Sessions that may be over: ended ones, then those whose last activity was at an instant or earlier.
     *
     * @param skip how many of them to pass over
     * @param most how many to give
     * @return their ids
     */
    List<String> due(Instant idleSince, long skip, int most);

    /** Closes each of some sessions, unless something was said in it after an instant. */
    Closed close(List<String> ids, Instant idleSince);

    /** What {@link #close} would say; changes nothing. */
    Closed wouldClose(List<String> ids, Instant idleSince);

    /**
     * Takes out sessions that were closed with just these summaries.
     *
     * @return how many of them are still there, because they were not
     */
    int remove(List<CoachSummary> summaries);

    /** How many sessions there are, those that are over and not yet removed included. */
    long size();

    /**
     * What became of some sessions; those that somebody else has removed since are in none of the three.
     *
     * @param summaries of those that are over, also when they were so before
     * @param goingOn how many are not over, because something was said in them
     * @param lost how many stood in the index and nowhere else, so that nothing is known of them; now they stand nowhere
     */
    record Closed(List<CoachSummary> summaries, int goingOn, int lost) {

        /** Copies the summaries. */
        public Closed {
            summaries = List.copyOf(summaries);
        }
    }
}
