package com.aurastream.gateway.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How old the data is that the fleet keeps, measured in the tables themselves.
 *
 * @param asOf the moment of the measurement
 * @param policy the terms in force: {@code default} or {@code amended}
 * @param lead how much earlier than its limit data goes
 * @param compliant whether nothing measured is older than its limit
 * @param classes the classes of data that the archive keeps
 * @param redis how long copies in Redis live at most
 */
record RetentionBoard(
        Instant asOf, String policy, Duration lead, boolean compliant, List<ClassLine> classes, RedisLine redis) {

    /**
     * One class of data.
     *
     * @param dataClass its name
     * @param limit how long it may be kept; absent when it is kept
     * @param kept why it is kept without a limit; absent when it has one
     * @param tables the tables that have columns of it
     * @param compliant whether nothing of it is older than the limit; absent when it has none
     * @param holdings what of it ages together
     */
    record ClassLine(
            String dataClass,
            Optional<Duration> limit,
            Optional<String> kept,
            List<String> tables,
            Optional<Boolean> compliant,
            List<HoldingLine> holdings) {}

    /**
     * What ages together.
     *
     * @param holding its name
     * @param table where it is
     * @param measuredBy the column that says how old a row is
     * @param goes {@code rows} are deleted, {@code columns} become empty, {@code partitions} are dropped
     * @param rows rows of the table, roughly, as the database reckons them
     * @param oldest the oldest that is there; absent when there is nothing
     * @param age how old that is
     * @param compliant whether that is not more than the limit
     * @param lastPurge when it was last worked through; absent when it never was
     */
    record HoldingLine(
            String holding,
            String table,
            String measuredBy,
            String goes,
            long rows,
            Optional<Instant> oldest,
            Optional<Duration> age,
            boolean compliant,
            Optional<PurgeLine> lastPurge) {}

    /**
     * A purge, from the audit.
     *
     * @param run id of the run
     * @param at when the run began
     * @param policy the terms then in force
     * @param cutOff what was older went
     * @param removed rows that were deleted or lost their text
     */
    record PurgeLine(String run, Instant at, String policy, Instant cutOff, long removed) {}

    /**
     * Copies in Redis.
     *
     * @param longestLife the longest time to live of any document key in the catalogue
     * @param key the key that has it
     */
    record RedisLine(Duration longestLife, String key) {}
}
