package com.aurastream.intel.event;

import java.util.Optional;

/**
 * What the stream's own books say. They change in the same step as the stream does.
 *
 * @param epoch a name made when the books were opened; another name means that Redis lost its data in between
 * @param accepted events put into the stream since then
 * @param rejected events refused since then
 * @param length entries in the stream now
 * @param first the place of the first of them
 */
public record StreamCounts(String epoch, long accepted, long rejected, long length, Optional<StreamPosition> first) {}
