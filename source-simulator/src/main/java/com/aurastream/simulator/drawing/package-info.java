/** Pictures that are drawn on demand: what was asked for in words and colours, the same for the same words. */
@NullMarked
package com.aurastream.simulator.drawing;

import org.jspecify.annotations.NullMarked;
