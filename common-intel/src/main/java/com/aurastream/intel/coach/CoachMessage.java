package com.aurastream.intel.coach;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing said.
 *
 * @param id what the sender calls it, unlike any other of the session, so that a repeated sending is said once; absent when the
 *     sender gave none
 * @param role who said it
 * @param text what was said
 * @param at when, in whole milliseconds
 */
public record CoachMessage(Optional<String> id, CoachRole role, String text, Instant at) {

    /** The text's length in characters: Unicode code points, so that an emoji of one code point counts once. */
    public int characters() {
        return text.codePointCount(0, text.length());
    }
}
