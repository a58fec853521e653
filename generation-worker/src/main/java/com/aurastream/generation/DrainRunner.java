package com.aurastream.generation;

import com.aurastream.generation.QueueMeters.Outcome;
import com.aurastream.intel.runtime.OnceRunner;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;

/**
 * {@code --once} works at whatever can be claimed until nothing is left, {@code --once=QUEUE} of one queue; a line for each. What
 * waits for a later attempt stays.
 */
final class DrainRunner implements ApplicationRunner, ExitCodeGenerator {

    private final QueueWorker worker;
    private final PrintStream out;
    private volatile int exitCode;

    DrainRunner(QueueWorker worker, PrintStream out) {
        this.worker = worker;
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(OnceRunner.OPTION)) {
            List<String> wanted =
                    Optional.ofNullable(arguments.getOptionValues(OnceRunner.OPTION)).orElse(List.of()).stream()
                            .filter(name -> !name.isBlank())
                            .toList();
            (wanted.isEmpty() ? names() : wanted).forEach(this::drain);
        }
    }

    /** 1 when a part was given up, a queue is not served here or could not be asked, else 0. */
    @Override
    public int getExitCode() {
        return exitCode;
    }

    private void drain(String name) {
        worker.loops().stream()
                .filter(loop -> loop.queue().code().equals(name))
                .findFirst()
                .ifPresentOrElse(this::drain, () -> {
                    out.println("there is no queue " + name + " here; the queues are " + String.join(", ", names()));
                    exitCode = 1;
                });
    }

    private void drain(QueueLoop loop) {
        try {
            Map<Outcome, Integer> outcomes = loop.drain();
            if (outcomes.containsKey(Outcome.FAILED)) {
                exitCode = 1;
            }
            out.println(loop.queue().code() + " drained: " + line(outcomes));
        } catch (IllegalStateException e) {
            out.println(loop.queue().code() + " failed: " + e.getMessage());
            exitCode = 1;
        }
    }

    private static String line(Map<Outcome, Integer> outcomes) {
        return outcomes.isEmpty()
                ? "nothing to do"
                : outcomes.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().code())
                        .collect(Collectors.joining(", "));
    }

    private List<String> names() {
        return worker.loops().stream().map(loop -> loop.queue().code()).toList();
    }
}
