package com.aurastream.intel.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * A job with the schedule that is in force.
 *
 * @param job the job
 * @param schedule as declared, or as an operator has changed it
 * @param enabled whether it is scheduled
 * @param cron the schedule's expression
 */
record JobPlan(Job job, JobSchedule schedule, boolean enabled, CronExpression cron) {

    private static final Duration FIRST_LOOK_BACK = Duration.ofMinutes(1);
    private static final Duration LAST_LOOK_BACK = Duration.ofDays(366 * 8);

    /**
     * Plans a job.
     *
     * @throws IllegalArgumentException when the cron expression, objective or time limit makes no sense; names the setting
     */
    static JobPlan of(Job job, JobSetting setting) {
        JobSchedule schedule = setting.applyTo(job.schedule());
        String prefix = "aurastream.jobs." + job.name();
        if (!CronExpression.isValidExpression(schedule.cron())) {
            throw new IllegalArgumentException(prefix + ".cron: '" + schedule.cron()
                    + "' is not a cron expression of six fields, such as '0 */30 * * * *'");
        }
        requirePositive(prefix + ".objective", schedule.objective());
        requirePositive(prefix + ".time-limit", schedule.timeLimit());
        return new JobPlan(job, schedule, setting.schedules(), CronExpression.parse(schedule.cron()));
    }

    private static void requirePositive(String setting, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(setting + ": " + value + " is not a positive duration");
        }
    }

    String name() {
        return job.name();
    }

    /** The first moment after an instant at which the job is due; absent for an expression that never comes again. */
    Optional<Instant> nextDue(Instant after) {
        return Optional.ofNullable(cron.next(after.atZone(schedule.zone()))).map(ZonedDateTime::toInstant);
    }

    /**
     * The last moment at or before an instant at which the job was due, at most eight years back. A cron expression can only
     * be asked for what comes next, so this looks back further and further, then forward again.
     */
    Instant lastDue(Instant at) {
        for (Duration back = FIRST_LOOK_BACK; back.compareTo(LAST_LOOK_BACK) < 0; back = back.multipliedBy(4)) {
            Optional<Instant> found = lastDueBetween(at.minus(back), at);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Instant.EPOCH;
    }

    private Optional<Instant> lastDueBetween(Instant from, Instant at) {
        Optional<Instant> last = Optional.empty();
        Optional<Instant> next = nextDue(from);
        while (next.isPresent() && !next.get().isAfter(at)) {
            last = next;
            next = nextDue(next.get());
        }
        return last;
    }
}
