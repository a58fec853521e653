/**
 * Pictures of videos as YouTube's picture host serves them, decoded. What they measure belongs elsewhere.
 */
@NullMarked
package com.aurastream.intel.source.thumbnail;

import org.jspecify.annotations.NullMarked;
