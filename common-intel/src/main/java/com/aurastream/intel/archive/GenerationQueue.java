package com.aurastream.intel.archive;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.GeneratedAsset;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The queue of parts as workers see it. A claim is a lease by the database's clock; whoever lets it run out loses it, and from then
 * on every word about that attempt is refused (the methods return false) and changes nothing.
 */
public interface GenerationQueue {

    /**
     * How full a kind's queue is.
     *
     * @param waiting parts that could be claimed now
     * @param delayed parts that wait for their next attempt
     * @param running parts under a lease that holds
     * @param oldestWaiting how long the oldest claimable part has been so; zero when there is none
     */
    record Depth(long waiting, long delayed, long running, Duration oldestWaiting) {}

    /** Takes up to {@code limit} parts of a kind whose time has come or whose lease ran out, oldest first. */
    List<ClaimedPart> claim(AssetKind kind, int limit, String owner, Duration lease);

    /** Prolongs a lease; false when it is lost or the job was called off: then the work is to be stopped. */
    boolean heartbeat(ClaimedPart part, Duration lease);

    /** Tells how far a part is, 0 to 100, and what is being done. */
    boolean progress(ClaimedPart part, int percent, String step);

    /** Ends a part with what was made; the assets become visible in the same step. */
    boolean complete(ClaimedPart part, List<GeneratedAsset> assets);

    /** Puts a part back for a later attempt after a failure. */
    boolean retry(ClaimedPart part, Duration delay, String reason);

    /** Puts a part back at once, without counting a failure: a worker that stops says so. */
    boolean release(ClaimedPart part);

    /** Gives a part up: the dead letter, with its reason. */
    boolean fail(ClaimedPart part, String reason);

    /** How full the queues are. */
    Map<AssetKind, Depth> depths();
}
