package com.aurastream.intel.coach;

import java.time.Instant;

/**
 * One thing said.
 *
 * @param role {@code creator} or {@code coach}
 * @param text what was said
 * @param at when
 */
public record CoachMessage(String role, String text, Instant at) {}
