/**
 * The YouTube Data API v3 as far as the fleet calls it, within its quota.
 */
@NullMarked
package com.aurastream.intel.source.youtube;

import org.jspecify.annotations.NullMarked;
