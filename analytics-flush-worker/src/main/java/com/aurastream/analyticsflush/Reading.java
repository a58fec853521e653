package com.aurastream.analyticsflush;

import com.aurastream.intel.archive.EventBatch;
import com.aurastream.intel.event.StreamCounts;

/**
 * A batch as it was read.
 *
 * @param batch ready to be stored
 * @param seen the stream's books right after
 */
record Reading(EventBatch batch, StreamCounts seen) {}
