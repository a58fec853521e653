package com.aurastream.intel.runtime;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;

/** {@code --once} runs all jobs of the process once, in declared order, {@code --once=JOB} one of them; a line for each. */
public final class OnceRunner implements ApplicationRunner, ExitCodeGenerator {

    /** The option's name. */
    public static final String OPTION = "once";

    private final JobScheduler scheduler;
    private final JobRunner runner;
    private final PrintStream out;
    private final AtomicInteger exitCode = new AtomicInteger();

    /** Prints to the given stream. */
    public OnceRunner(JobScheduler scheduler, JobRunner runner, PrintStream out) {
        this.scheduler = scheduler;
        this.runner = runner;
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(OPTION)) {
            List<String> wanted = arguments.getOptionValues(OPTION).stream()
                    .filter(name -> !name.isBlank())
                    .toList();
            (wanted.isEmpty() ? names() : wanted).forEach(this::runOnce);
        }
    }

    /** 1 when a job failed or is not known here, else 0. */
    @Override
    public int getExitCode() {
        return exitCode.get();
    }

    private void runOnce(String name) {
        find(name).ifPresentOrElse(job -> report(runner.run(job, RunTrigger.ONCE)), () -> {
            out.println("there is no job " + name + " here; the jobs are " + String.join(", ", names()));
            exitCode.set(1);
        });
    }

    private void report(RunRecord run) {
        if (run.outcome() == RunOutcome.FAILED) {
            exitCode.set(1);
        }
        long millis = run.finishedAt()
                .map(end -> Duration.between(run.startedAt(), end).toMillis())
                .orElse(0L);
        long handled = run.items().stream().mapToLong(JobReport.Item::count).sum();
        out.println(run.job() + " " + run.outcome() + " in " + millis + " ms, "
                + run.items().size() + " items, " + handled + " handled"
                + run.reason().map(reason -> ": " + reason).orElse(""));
    }

    private Optional<Job> find(String name) {
        return jobs().stream().filter(job -> job.name().equals(name)).findFirst();
    }

    private List<String> names() {
        return jobs().stream().map(Job::name).toList();
    }

    private Collection<Job> jobs() {
        return scheduler.jobs();
    }
}
