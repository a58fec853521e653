package com.aurastream.benchmarks.command;

import com.aurastream.benchmarks.process.RefusedException;
import com.aurastream.benchmarks.process.RefusedOptionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The programs as a list. */
@Command(
        name = "bench",
        description = "Measures the fleet, and tries to make it lose something.",
        subcommands = {LossesCommand.class, FlushSpeedCommand.class, EventIntakeCommand.class, GenerationCommand.class},
        synopsisSubcommandLabel = "losses|flush-speed|event-intake|generation")
public final class BenchCommand {

    /** The claim held. */
    static final int HELD = 0;

    /** It did not, or could not be tried to the end. */
    static final int NOT_HELD = 1;

    /** The command line makes no sense. */
    static final int MISUSED = CommandLine.ExitCode.USAGE;

    BenchCommand() {}

    /**
     * Runs a program.
     *
     * @return the exit code: 0 the claim held, 1 it did not, 2 the command line makes no sense
     */
    public static int run(String... arguments) {
        return new CommandLine(new BenchCommand())
                .setExecutionExceptionHandler(BenchCommand::answer)
                .execute(arguments);
    }

    /** A refusal is a sentence; anything else shows where it happened. */
    private static int answer(Exception error, CommandLine command, CommandLine.ParseResult parsed) {
        if (error instanceof RefusedException) {
            command.getErr().println(error.getMessage());
        } else {
            error.printStackTrace(command.getErr());
        }
        return error instanceof RefusedOptionException ? MISUSED : NOT_HELD;
    }
}
