/**
 * Makes the assets that were ordered.
 */
@NullMarked
package com.aurastream.generation;

import org.jspecify.annotations.NullMarked;
