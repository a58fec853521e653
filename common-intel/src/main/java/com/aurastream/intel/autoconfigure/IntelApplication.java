package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.runtime.OnceRunner;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts an application of the fleet. Its own settings stand in {@code NAME.yml} on the class path, not in
 * {@code application.yml}, so that several applications can share a class path; an {@code application.yml} in the working
 * folder is read too.
 */
public final class IntelApplication {

    private IntelApplication() {}

    /**
     * Starts an application and lets it serve; with {@code --once} or {@code --dry-run} runs its jobs and ends the process, with
     * {@code --help} only says what it does.
     *
     * @param application the application class; its {@code @Description} is what {@code --help} says it does
     * @param name the application's name, such as {@code youtube-worker}
     */
    public static void run(Class<?> application, String name, String... arguments) {
        DefaultApplicationArguments parsed = new DefaultApplicationArguments(arguments);
        if (parsed.containsOption("help")) {
            new HelpText(application, name).print(System.out);
        } else if (OnceRunner.isAskedBy(parsed)) {
            System.exit(runOnce(application, name, Map.of(), arguments));
        } else {
            builder(application, name).run(arguments);
        }
    }

    /** The same application, not yet started, for whoever runs several in one process. */
    public static SpringApplicationBuilder builder(Class<?> application, String name) {
        return new SpringApplicationBuilder(application)
                .properties("spring.application.name=" + name, "spring.config.name=application," + name);
    }

    /**
     * Runs the jobs once, without serving anything.
     *
     * @param settings settings that go before the application's own
     * @return the exit code: 0, or 1 when a job failed
     */
    static int runOnce(Class<?> application, String name, Map<String, Object> settings, String... arguments) {
        SpringApplicationBuilder builder = builder(application, name)
                .web(WebApplicationType.NONE)
                .properties("aurastream.runtime.scheduling=false")
                .properties(settings);
        try (ConfigurableApplicationContext context = builder.run(arguments)) {
            return SpringApplication.exit(context);
        }
    }

    /** What {@code --help} prints. */
    private record HelpText(Class<?> application, String name) {

        void print(PrintStream out) {
            out.println(name + ": " + description());
            out.println();
            out.println("  --once         runs its jobs once, prints a line for each, exits 0, or 1 if one failed");
            out.println("  --once=JOB     runs one of them");
            out.println("  --dry-run      only says what the jobs would do, where they can say it; changes nothing");
            out.println("  --SETTING=...  any of these settings, also as an environment variable, such as");
            out.println("                 AURASTREAM_RUNTIME_POLL for aurastream.runtime.poll");
            out.println();
            List<String> settings =
                    KnownSettings.of(IntelApplication.class.getClassLoader()).describe();
            settings.forEach(line -> out.println("  " + line));
        }

        private String description() {
            org.springframework.context.annotation.Description description =
                    application.getAnnotation(org.springframework.context.annotation.Description.class);
            return description == null ? "an application of the AuraStream intel fleet" : description.value();
        }
    }
}
