package com.aurastream.intel.cache;

import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Talks with the coach while they last. A session that was idle for too long is over for everybody at that moment, whether or not
 * {@link CoachSessionIndex} has removed it yet, and nothing opens it again. What one creator has, no other sees. Time is whole
 * milliseconds; an earlier time than the session's last activity counts as that. Every method throws
 * {@link CacheUnavailableException} when Redis does not answer; what it changes has then happened wholly or not at all.
 */
public interface CoachSessions {

    /**
     * Starts a session.
     *
     * @param topic what it is about, not empty
     * @return the session; empty when the creator has as many open ones as they may
     */
    Optional<CoachSession> start(String creator, Optional<String> topic, Instant now);

    /** A creator's open session of that id. */
    Optional<CoachSession> find(String creator, String id, Instant now);

    /** A creator's open sessions, the one with the last activity first. */
    List<CoachSession> open(String creator, Instant now);

    /**
     * Says something, unless a message of the same id was said before.
     *
     * @param message said at the present moment; its length is the caller's to check
     */
    Reply say(String creator, String id, CoachMessage message);

    /**
     * Ends a session. Nothing of what was said in it is kept, only its summary, until that is in the archive.
     *
     * @return whether there was an open session of that id
     */
    boolean end(String creator, String id, Instant now);

    /**
     * What became of a message.
     *
     * @param outcome whether it was said
     * @param message as it is kept; absent unless it was said, now or before
     */
    record Reply(Outcome outcome, Optional<CoachMessage> message) {}

    /** Whether a message was said. */
    enum Outcome {
        /** It was. */
        SAID,
        /** The same was said under this id before; nothing has changed. */
        REPEATED,
        /** Something else was said under this id before; nothing has changed. */
        DIFFERENT,
        /** The role has said as many messages as it may. */
        FULL_OF_TURNS,
        /** The messages together would be longer than they may be. */
        FULL_OF_TEXT,
        /** The creator has no open session of that id. */
        NO_SESSION
    }
}
