/**
 * What all sources share: the kinds of error, and how a call is counted, retried and bounded. Providers are
 * sub-packages that never see each other.
 */
@NullMarked
package com.aurastream.intel.source;

import org.jspecify.annotations.NullMarked;
