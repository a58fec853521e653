/** Faults on demand. */
@NullMarked
package com.aurastream.simulator.fault;

import org.jspecify.annotations.NullMarked;
