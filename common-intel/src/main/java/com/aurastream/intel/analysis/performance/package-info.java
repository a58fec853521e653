/**
 * How well each video of a game does for its age, format and channel: the one yardstick that titles, ideas and viral
 * analysis share. What is concluded from it does not belong here.
 */
@NullMarked
package com.aurastream.intel.analysis.performance;

import org.jspecify.annotations.NullMarked;
