/** Twitch OAuth and Helix on the wire. */
@NullMarked
package com.aurastream.simulator.twitch;

import org.jspecify.annotations.NullMarked;
