/**
 * The command line: a verb for each program.
 */
@NullMarked
package com.aurastream.benchmarks.command;

import org.jspecify.annotations.NullMarked;
