package com.aurastream.intel.coach;

import java.time.Duration;
import java.time.Instant;

/**
 * How long and how large a session may become.
 *
 * @param idleAfter a session is over when nothing was said in it for this long
 * @param openSessions how many sessions of one creator may be open at once
 * @param turns how many messages the creator, and how many the coach, may say in one session
 * @param creatorCharacters the longest message of the creator, in characters
 * @param coachCharacters the longest message of the coach, in characters
 * @param characters the most that all messages of a session may have together, in characters
 */
public record CoachRules(
        Duration idleAfter, int openSessions, int turns, int creatorCharacters, int coachCharacters, int characters) {

    /** A session whose last activity was then, or earlier, is over now. */
    public Instant idleSince(Instant now) {
        return now.minus(idleAfter);
    }

    /** When a session is over unless something more is said in it. */
    public Instant expiry(CoachSession session) {
        return session.lastActivityAt().plus(idleAfter);
    }

    /** The longest message of a role, in characters. */
    public int longest(CoachRole role) {
        return role == CoachRole.CREATOR ? creatorCharacters : coachCharacters;
    }
}
