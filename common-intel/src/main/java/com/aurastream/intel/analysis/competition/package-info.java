/**
 * How crowded the live directory of a game is, and when it is less so.
 */
@NullMarked
package com.aurastream.intel.analysis.competition;

import org.jspecify.annotations.NullMarked;
