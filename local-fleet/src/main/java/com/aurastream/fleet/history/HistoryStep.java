package com.aurastream.fleet.history;

import java.time.Instant;

/**
 * One run of the past.
 *
 * @param at the instant that the clock is put to
 * @param job the job that runs then
 */
public record HistoryStep(Instant at, String job) {}
