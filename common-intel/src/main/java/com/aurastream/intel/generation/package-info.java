/**
 * Assets that are made on demand: what can be ordered, the jobs, their parts and how they stand. Only records, and only
 * {@code java.*}; what queues, draws or serves them is elsewhere.
 */
@NullMarked
package com.aurastream.intel.generation;

import org.jspecify.annotations.NullMarked;
