/**
 * Where made files lie: under the hash of their content, written once, never changed. What a file shows is unknown here.
 */
@NullMarked
package com.aurastream.intel.asset;

import org.jspecify.annotations.NullMarked;
