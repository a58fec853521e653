package com.aurastream.intel.document;

/**
 * Permission to publish on behalf of one run of a job. A run that lost its lock holds an older token than its successor,
 * and what it still writes is refused.
 *
 * @param job the job's name
 * @param token grows with every run of that job
 */
public record Fence(String job, long token) {}
