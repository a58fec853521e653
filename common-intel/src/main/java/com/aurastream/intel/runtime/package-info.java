/**
 * Running jobs: schedule, lock, fence, ledger, lateness, catch-up. Knows nothing of videos or streams.
 */
@NullMarked
package com.aurastream.intel.runtime;

import org.jspecify.annotations.NullMarked;
