/**
 * Brings events from the stream into the archive, each once.
 */
@NullMarked
package com.aurastream.analyticsflush;

import org.jspecify.annotations.NullMarked;
