/** The simulator's own routes: world, history, ground truth. */
@NullMarked
package com.aurastream.simulator.control;

import org.jspecify.annotations.NullMarked;
