/**
 * Programs that measure the fleet, or try to make it lose something, on this machine and on servers of their own.
 */
@NullMarked
package com.aurastream.benchmarks;

import org.jspecify.annotations.NullMarked;
