/**
 * How fast the flush is beside the fastest way that PostgreSQL's own client knows.
 */
@NullMarked
package com.aurastream.benchmarks.flushspeed;

import org.jspecify.annotations.NullMarked;
