/**
 * Writing a result everywhere it belongs, in the right order and behind the fence: archive first, then cache.
 */
@NullMarked
package com.aurastream.intel.publication;

import org.jspecify.annotations.NullMarked;
