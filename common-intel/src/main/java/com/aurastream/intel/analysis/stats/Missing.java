package com.aurastream.intel.analysis.stats;

/**
 * An estimate that is not given, and what it would take.
 *
 * @param what the field that is absent, as a path from the payload's root
 * @param n the size of the sample that there is
 * @param needed the size that is needed
 * @param why what is counted, as a sentence that a person reads
 */
public record Missing(String what, int n, int needed, String why) {}
