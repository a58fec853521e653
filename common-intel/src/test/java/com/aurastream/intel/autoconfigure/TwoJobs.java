package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** A small worker: one job that works, one that does not. */
@SpringBootConfiguration
@EnableAutoConfiguration
class TwoJobs {

    @Bean
    @Order(1)
    Job goodJob() {
        return new NamedJob("good-job", List.of(JobReport.Item.done("fortnite", 3)));
    }

    @Bean
    @Order(2)
    Job badJob() {
        return new NamedJob("bad-job", List.of(JobReport.Item.failed("fortnite", "youtube: 503")));
    }

    private record NamedJob(String name, List<JobReport.Item> items) implements Job {

        @Override
        public JobSchedule schedule() {
            return new JobSchedule("0 0 * * * *", ZoneOffset.UTC, Duration.ofHours(2), Duration.ofMinutes(1));
        }

        @Override
        public JobReport run(JobRun run) {
            return JobReport.of(items);
        }
    }
}
