/**
 * The routes of coach sessions: talks of a creator with a coach, kept as long as they last. Nothing answers here; whoever calls brings
 * both sides of the talk.
 */
@NullMarked
package com.aurastream.gateway.coach;

import org.jspecify.annotations.NullMarked;
