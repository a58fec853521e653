/**
 * Applications of the fleet as processes of their own, that can be killed at any moment and never outlive the program.
 */
@NullMarked
package com.aurastream.benchmarks.process;

import org.jspecify.annotations.NullMarked;
