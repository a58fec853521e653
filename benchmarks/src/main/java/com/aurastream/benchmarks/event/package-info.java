/**
 * Events as a program of a creator sends them, made by their numbers.
 */
@NullMarked
package com.aurastream.benchmarks.event;

import org.jspecify.annotations.NullMarked;
