package com.aurastream.intel.runtime;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;

/**
 * {@code --once} runs all jobs of the process once, in declared order, {@code --once=JOB} one of them; a line for each. With {@code
 * --dry-run}, which alone means {@code --once} too, they only say what they would do, and those that cannot say it do nothing.
 */
public final class OnceRunner implements ApplicationRunner, ExitCodeGenerator {

    /** The option's name. */
    public static final String OPTION = "once";

    /** The option that has jobs only say what they would do. */
    public static final String DRY_RUN = "dry-run";

    private static final Logger log = LoggerFactory.getLogger(OnceRunner.class);

    private final JobScheduler scheduler;
    private final JobRunner runner;
    private final PrintStream out;
    private final Clock clock;
    private final AtomicInteger exitCode = new AtomicInteger();

    /** Prints to the given stream. */
    public OnceRunner(JobScheduler scheduler, JobRunner runner, PrintStream out, Clock clock) {
        this.scheduler = scheduler;
        this.runner = runner;
        this.out = out;
        this.clock = clock;
    }

    /** Whether a command line asks for jobs to be run once, instead of for a process that goes on. */
    public static boolean isAskedBy(ApplicationArguments arguments) {
        return arguments.containsOption(OPTION) || arguments.containsOption(DRY_RUN);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isAskedBy(arguments)) {
            Consumer<Job> work = arguments.containsOption(DRY_RUN) ? this::runDry : this::runOnce;
            wanted(arguments).forEach(name -> find(name).ifPresentOrElse(work, () -> unknown(name)));
        }
    }

    private List<String> wanted(ApplicationArguments arguments) {
        List<String> given = Optional.ofNullable(arguments.getOptionValues(OPTION)).orElse(List.of()).stream()
                .filter(name -> !name.isBlank())
                .toList();
        return given.isEmpty() ? names() : given;
    }

    /** 1 when a job failed or is not known here, else 0. */
    @Override
    public int getExitCode() {
        return exitCode.get();
    }

    private void unknown(String name) {
        out.println("there is no job " + name + " here; the jobs are " + String.join(", ", names()));
        exitCode.set(1);
    }

    private void runOnce(Job job) {
        report(runner.run(job, RunTrigger.ONCE));
    }

    private void runDry(Job job) {
        if (!(job instanceof DryRun dryRun)) {
            out.println(job.name() + " cannot say what it would do; it was not run");
            return;
        }
        try {
            dryRun.dryRun(clock.instant(), line -> out.println(job.name() + ": " + line));
        } catch (Exception e) {
            log.error("the dry run of {} failed", job.name(), e);
            out.println(job.name() + " failed: " + e.getMessage());
            exitCode.set(1);
        }
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
