/**
 * Events under fire: sent, repeated, flushed by workers that are killed, on servers that stop; and the accounts that say in the end
 * what must be there.
 */
@NullMarked
package com.aurastream.benchmarks.losses;

import org.jspecify.annotations.NullMarked;
