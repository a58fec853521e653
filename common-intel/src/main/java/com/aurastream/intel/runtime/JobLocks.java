package com.aurastream.intel.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/** One lock for each job, in the database and by its clock, held by ShedLock; with the fence that each holder gets. */
final class JobLocks implements RunLocks {

    /**
     * No fence is smaller than the time, in milliseconds: a database that was made anew, or restored from a backup, then still
     * gives greater fences than it did before, which Redis may remember.
     */
    private static final String NEXT_FENCE = """
            insert into job_fence as f (job, token) values (?, (extract(epoch from clock_timestamp()) * 1000)::bigint)
            on conflict (job) do update set token = greatest(f.token + 1, excluded.token) returning token
            """;

    private final JdbcTemplate jdbc;
    private final JdbcTemplateLockProvider provider;
    private final ScheduledExecutorService keeper;
    private final Duration life;

    /**
     * Locks.
     *
     * @param instance unlike any other process: ShedLock extends and frees a lock by the name of its holder
     * @param life how long a lock survives its process
     */
    JobLocks(JdbcTemplate jdbc, String instance, ScheduledExecutorService keeper, Duration life) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.life = life;
        this.provider = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(jdbc)
                .withLockedByValue(instance)
                .usingDbTime()
                .build());
    }

    /** The lock of a job, or nothing when somebody else holds it. */
    Optional<HeldLock> tryLock(String job) {
        // the instant only feeds ShedLock's own bookkeeping: with usingDbTime the database's clock decides
        LockConfiguration wanted = new LockConfiguration(Instant.EPOCH, job, life, Duration.ZERO);
        return provider.lock(wanted).map(lock -> new HeldLock(job, lock, life, keeper));
    }

    /** A fence greater than all before it; to be called while the lock is held. */
    long nextFence(String job) {
        Long fence = jdbc.queryForObject(NEXT_FENCE, Long.class, job);
        if (fence == null) {
            throw new IllegalStateException("the database gave no fence for " + job);
        }
        return fence;
    }

    /** Ends the locks where they stand; a row that vanished would confuse holders that live. */
    @Override
    public void releaseAll() {
        jdbc.update("update shedlock set lock_until = locked_at where lock_until > timezone('utc', clock_timestamp())");
    }
}
