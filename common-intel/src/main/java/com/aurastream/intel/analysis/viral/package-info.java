/**
 * Which videos outperform what their channel and their age would lead one to expect.
 */
@NullMarked
package com.aurastream.intel.analysis.viral;

import org.jspecify.annotations.NullMarked;
