/**
 * Where a program plays: its servers, its applications, its folder, its time.
 */
@NullMarked
package com.aurastream.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
