/**
 * The worker that finds the clip moments that gain views fast, and recaps each day.
 */
@NullMarked
package com.aurastream.clipradar;

import org.jspecify.annotations.NullMarked;
