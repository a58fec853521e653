/**
 * What titles of performing videos have that others lack: keywords, phrases, patterns.
 */
@NullMarked
package com.aurastream.intel.analysis.title;

import org.jspecify.annotations.NullMarked;
