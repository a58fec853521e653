/** A world made from a seed, with known ground truth: a pure function of seed and instant. */
@NullMarked
package com.aurastream.simulator.world.synthetic;

import org.jspecify.annotations.NullMarked;
