/**
 * Ends idle coach sessions and deletes what may be kept no longer.
 */
@NullMarked
package com.aurastream.coachcleanup;

import org.jspecify.annotations.NullMarked;
