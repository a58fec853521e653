/**
 * What programs tell about their users' doings: events on their way from the gateway through the stream into the archive.
 * Only records, and only {@code java.*}; what checks, carries or counts them is elsewhere.
 */
@NullMarked
package com.aurastream.intel.event;

import org.jspecify.annotations.NullMarked;
