/** Pictures of videos as YouTube's picture hosts serve them, drawn on demand. */
@NullMarked
package com.aurastream.simulator.thumbnail;

import org.jspecify.annotations.NullMarked;
