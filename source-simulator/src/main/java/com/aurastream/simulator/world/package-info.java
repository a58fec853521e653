/** What is true at an instant, whatever it comes from. */
@NullMarked
package com.aurastream.simulator.world;

import org.jspecify.annotations.NullMarked;
