package com.aurastream.intel.archive;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.GeneratedAsset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The queue of parts as workers see it. A claim is a lease by the database's clock. When it has run out anybody may claim the part
 * anew; from then on, as from the moment when the job is called off, every word about the earlier attempt is refused: the methods
 * return false and change nothing.
 */
public interface GenerationQueue {

    /** So many leases in a row may run out without a word; then the part is given up, because it may be what ends its workers. */
    int MOST_LOST_LEASES = 5;

    /**
     * How full the queue of a kind is.
     *
     * @param queue the queue
     * @param kind the kind
     * @param waiting parts that could be claimed now
     * @param delayed parts that wait for their next attempt
     * @param running parts under a lease that holds
     * @param oldestWaiting how long the oldest claimable part has been so; zero when there is none
     */
    record Depth(
            AssetKind.Queue queue, AssetKind kind, long waiting, long delayed, long running, Duration oldestWaiting) {}

    /**
     * A part that was given up.
     *
     * @param job its job
     * @param part its name
     * @param kind its kind
     * @param attempts how often it was taken up
     * @param reason why
     */
    record DeadLetter(UUID job, String part, AssetKind kind, int attempts, String reason) {}

    /**
     * Takes parts of a queue whose time has come or whose lease ran out, oldest first.
     *
     * @param room how many parts of each kind at most; other kinds are left alone
     * @param most how many parts in all at most
     * @param owner who takes them, for people to read
     */
    List<ClaimedPart> claim(
            AssetKind.Queue queue, Map<AssetKind, Integer> room, int most, String owner, Duration lease);

    /** Prolongs a lease; false when it is lost or the job was called off: then the work is to be stopped. */
    boolean heartbeat(ClaimedPart part, Duration lease);

    /** Tells how far a part is, 0 to 100, and what is being done. */
    boolean progress(ClaimedPart part, int percent, String step);

    /** Ends a part with what was made, largest first; the assets become visible in the same step. */
    boolean complete(ClaimedPart part, List<GeneratedAsset> assets);

    /**
     * Puts a part back for a later attempt after a failure.
     *
     * @param reason in words that the creator may read
     */
    boolean retry(ClaimedPart part, Duration delay, String reason);

    /**
     * Puts a part back for a later attempt, without counting a failure: the part is not at fault.
     *
     * @param reason in words that the creator may read
     */
    boolean postpone(ClaimedPart part, Duration delay, String reason);

    /** Puts a part back at once, without counting a failure: a worker that stops says so. */
    boolean release(ClaimedPart part);

    /**
     * Gives a part up: the dead letter, with its reason.
     *
     * @param reason in words that the creator may read
     */
    boolean fail(ClaimedPart part, String reason);

    /** How full the queues are; what is empty is left out. */
    List<Depth> depths();

    /** Parts that were given up, of the newest jobs first. */
    List<DeadLetter> deadLetters(int limit);

    /**
     * Queues a job's dead letters anew, with their failures forgotten; the job goes on.
     *
     * @return how many parts
     */
    int requeue(UUID job);
}
