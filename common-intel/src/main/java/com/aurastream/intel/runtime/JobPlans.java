package com.aurastream.intel.runtime;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The jobs of this process with the schedules in force, in declared order. */
final class JobPlans {

    private final Map<String, JobPlan> byName = new LinkedHashMap<>();

    /**
     * Plans the jobs.
     *
     * @param settings by job name; the environment cannot spell a dash, so {@code YOUTUBETRENDING} is {@code youtube-trending}
     * @throws IllegalArgumentException when two jobs share a name, a setting names no job, or makes no sense
     */
    JobPlans(Collection<Job> jobs, Map<String, JobSetting> settings) {
        Map<String, JobSetting> unused = new LinkedHashMap<>();
        settings.forEach((name, setting) -> unused.put(uniform(name), setting));
        for (Job job : jobs) {
            JobSetting setting = unused.remove(uniform(job.name()));
            JobPlan plan = JobPlan.of(job, setting == null ? JobSetting.NOTHING_SAID : setting);
            if (byName.put(job.name(), plan) != null) {
                throw new IllegalArgumentException("two jobs are called " + job.name());
            }
        }
        settings.keySet().stream()
                .filter(name -> !byName.isEmpty() && unused.containsKey(uniform(name)))
                .findFirst()
                .ifPresent(this::refuse);
    }

    private void refuse(String name) {
        throw new IllegalArgumentException(
                "aurastream.jobs." + name + ": there is no such job here; the jobs are " + String.join(", ", names()));
    }

    List<JobPlan> all() {
        return List.copyOf(byName.values());
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Optional<JobPlan> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The plan of a job, also of one that this process does not schedule. */
    JobPlan of(Job job) {
        return find(job.name()).orElseGet(() -> JobPlan.of(job, JobSetting.NOTHING_SAID));
    }

    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
