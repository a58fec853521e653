/**
 * What ties log lines together: the trace of a request, the run of a job. W3C Trace Context without a tracer (docs/decisions/0012).
 */
@NullMarked
package com.aurastream.intel.trace;

import org.jspecify.annotations.NullMarked;
