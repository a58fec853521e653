/**
 * Redis: the one place where keys are spelled, and typed access to the documents under them.
 */
@NullMarked
package com.aurastream.intel.cache;

import org.jspecify.annotations.NullMarked;
