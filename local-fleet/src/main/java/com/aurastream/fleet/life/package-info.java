/**
 * The fleet's life: start, history, schedules, stop.
 */
@NullMarked
package com.aurastream.fleet.life;

import org.jspecify.annotations.NullMarked;
