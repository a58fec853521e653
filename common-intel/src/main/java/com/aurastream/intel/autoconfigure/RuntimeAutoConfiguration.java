package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.cache.PlainKeys;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobBoard;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.JobRuntime;
import com.aurastream.intel.runtime.JobScheduler;
import com.aurastream.intel.runtime.JobsEndpoint;
import com.aurastream.intel.runtime.OnceRunner;
import com.aurastream.intel.runtime.RunLedger;
import com.aurastream.intel.runtime.RunLocks;
import com.aurastream.intel.runtime.RuntimeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** The job runtime. An application without jobs, such as the gateway, has only the ledger of it to read. */
@AutoConfiguration(
        after = {
            ArchiveAutoConfiguration.class,
            CacheAutoConfiguration.class,
            CompositeMeterRegistryAutoConfiguration.class
        })
@ConditionalOnBean(EntityManagerFactory.class)
@EnableConfigurationProperties({RuntimeSettings.class, JobsSettings.class})
public class RuntimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JobBoard jobBoard(StringRedisTemplate redis) {
        return (job, json) -> redis.opsForValue().set(PlainKeys.FLEET_JOB.name(job), json);
    }

    @Bean
    @ConditionalOnMissingBean
    JobRuntime jobRuntime(
            ObjectProvider<Job> jobs,
            JobsSettings overrides,
            RuntimeSettings settings,
            JdbcTemplate jdbc,
            EntityManagerFactory entities,
            DocumentJson json,
            JobBoard board,
            MeterRegistry meters,
            Clock clock,
            Environment environment) {
        JobRuntime.Storage storage = new JobRuntime.Storage(
                jdbc, SharedEntityManagerCreator.createSharedEntityManager(entities), json.mapper());
        try {
            return new JobRuntime(
                    jobs.orderedStream().toList(),
                    overrides.jobs(),
                    settings,
                    instance(environment),
                    storage,
                    board,
                    meters,
                    clock);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(String.valueOf(e.getMessage()), "Change the setting or take it out.");
        }
    }

    @Bean
    @ConditionalOnMissingBean
    JobRunner jobRunner(JobRuntime runtime) {
        return runtime.runner();
    }

    @Bean
    @ConditionalOnMissingBean
    JobScheduler jobScheduler(JobRuntime runtime) {
        return runtime.scheduler();
    }

    @Bean
    @ConditionalOnMissingBean
    RunLedger runLedger(JobRuntime runtime) {
        return runtime.ledger();
    }

    @Bean
    @ConditionalOnMissingBean
    RunLocks runLocks(JobRuntime runtime) {
        return runtime.locks();
    }

    @Bean
    @ConditionalOnBean(Job.class)
    HealthIndicator jobsHealthIndicator(JobRuntime runtime) {
        return runtime.health();
    }

    @Bean
    @ConditionalOnBean(Job.class)
    JobsEndpoint jobsEndpoint(JobRuntime runtime, Clock clock) {
        return runtime.endpoint(clock);
    }

    @Bean
    @ConditionalOnBean(Job.class)
    OnceRunner onceRunner(JobScheduler scheduler, JobRunner runner, Clock clock) {
        return new OnceRunner(scheduler, runner, System.out, clock);
    }

    /** Application, host and process, and a part that tells apart two of them that share all three. */
    private static String instance(Environment environment) {
        String name = environment.getProperty("spring.application.name", "application");
        return name + "@" + host() + ":" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 4);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown-host";
        }
    }
}
