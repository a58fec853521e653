package com.aurastream.simulator.ledger;

import com.aurastream.simulator.fault.Source;

/**
 * One call as the ledger sees it.
 *
 * @param source the source that was called
 * @param client the last four characters of the API key, or the client id; {@code -} when none was given
 * @param endpoint path without the source's prefix, for example {@code videos} or {@code helix/streams}
 * @param bucket what it was paid from
 * @param units what it cost
 */
public record Charge(Source source, String client, String endpoint, Bucket bucket, int units) {}
