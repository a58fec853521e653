/**
 * The only configuration classes. Sources are opt-in per worker.
 */
@NullMarked
package com.aurastream.intel.autoconfigure;

import org.jspecify.annotations.NullMarked;
