/**
 * Statistics of a game as a category of videos, and the scores that follow from them.
 */
@NullMarked
package com.aurastream.intel.analysis.scoring;

import org.jspecify.annotations.NullMarked;
