/**
 * What a program found: whether its claim held, what was measured, and how it gets to that while someone waits.
 */
@NullMarked
package com.aurastream.benchmarks.report;

import org.jspecify.annotations.NullMarked;
