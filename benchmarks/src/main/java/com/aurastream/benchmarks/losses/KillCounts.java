package com.aurastream.benchmarks.losses;

/** What the kills hit. */
final class KillCounts {

    int kills;
    int withinRun;
    int betweenCommitAndRemoval;
    int databaseStops;
    int redisKills;
}
