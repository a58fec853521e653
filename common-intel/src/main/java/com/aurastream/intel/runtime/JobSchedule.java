package com.aurastream.intel.runtime;

import java.time.Duration;
import java.time.ZoneId;

/**
 * When a job runs and how late it may be.
 *
 * @param cron Spring cron expression of six fields
 * @param zone the zone that it is read in
 * @param objective how old the last success may be before the job counts as late; more than the longest gap of the cron
 * @param timeLimit how long one run may take before it is stopped
 */
public record JobSchedule(String cron, ZoneId zone, Duration objective, Duration timeLimit) {}
