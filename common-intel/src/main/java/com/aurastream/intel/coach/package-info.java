/**
 * Talks with the coach. Only records, and only {@code java.*}; where they are kept and when they expire is elsewhere.
 */
@NullMarked
package com.aurastream.intel.coach;

import org.jspecify.annotations.NullMarked;
