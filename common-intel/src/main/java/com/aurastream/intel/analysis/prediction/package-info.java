/**
 * Statements about the future that can be proven wrong, and what became of them. Pure: no Spring, no clock.
 */
@NullMarked
package com.aurastream.intel.analysis.prediction;

import org.jspecify.annotations.NullMarked;
