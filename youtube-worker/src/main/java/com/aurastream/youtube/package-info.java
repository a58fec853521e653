/**
 * Collects from YouTube: charts, the tracked games' new videos, and repeated readings of known ones.
 */
@NullMarked
package com.aurastream.youtube;

import org.jspecify.annotations.NullMarked;
