/**
 * Twitch OAuth and Helix as far as the fleet calls them, within the points budget.
 */
@NullMarked
package com.aurastream.intel.source.twitch;

import org.jspecify.annotations.NullMarked;
