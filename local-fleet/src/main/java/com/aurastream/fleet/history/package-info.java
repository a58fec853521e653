/**
 * Living through the recent past: the shared clock, the plan of steps and the walk along it.
 */
@NullMarked
package com.aurastream.fleet.history;

import org.jspecify.annotations.NullMarked;
