/**
 * How fast the gateway takes events in, beside Redis without it.
 */
@NullMarked
package com.aurastream.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
