/** The world as it was recorded, shifted so that the recording ends at the anchor. */
@NullMarked
package com.aurastream.simulator.world.replay;

import org.jspecify.annotations.NullMarked;
