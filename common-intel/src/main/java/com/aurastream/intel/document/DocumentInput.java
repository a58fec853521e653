package com.aurastream.intel.document;

import java.time.Instant;

/**
 * One thing that a document was made from.
 *
 * @param key the Redis key or table that was read
 * @param asOf when the data in it had been observed
 * @param items how many items were used
 */
public record DocumentInput(String key, Instant asOf, int items) {}
