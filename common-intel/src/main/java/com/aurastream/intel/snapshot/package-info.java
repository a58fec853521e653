/**
 * What was observed, when, and how completely: videos and their samples, channels, live streams, games.
 * Nothing here is concluded; only {@code java.*} is used.
 */
@NullMarked
package com.aurastream.intel.snapshot;

import org.jspecify.annotations.NullMarked;
