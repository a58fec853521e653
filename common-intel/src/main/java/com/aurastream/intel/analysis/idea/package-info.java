/**
 * Video ideas from rising phrases, formats and gaps, each with the videos it rests on.
 */
@NullMarked
package com.aurastream.intel.analysis.idea;

import org.jspecify.annotations.NullMarked;
