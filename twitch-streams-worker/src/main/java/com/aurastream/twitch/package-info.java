/**
 * The worker that reads Twitch's live directories every 15 minutes and says how crowded they are.
 */
@NullMarked
package com.aurastream.twitch;

import org.jspecify.annotations.NullMarked;
