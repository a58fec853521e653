package com.aurastream.fleet.command;

import com.aurastream.fleet.home.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs as a list. */
@Command(
        name = "fleet",
        description = "The AuraStream intel fleet on this machine.",
        subcommands = {UpCommand.class, StatusCommand.class, DownCommand.class},
        synopsisSubcommandLabel = "up|status|down|test")
public final class FleetCommand {

    /** Done. */
    static final int OK = 0;

    /** It ran and did not reach what was asked for. */
    static final int FAILED = 1;

    /** It did not begin, because of something that the person at the terminal can mend. */
    static final int REFUSED = 2;

    FleetCommand() {}

    /**
     * Runs a verb.
     *
     * @return the exit code: 0 done, 1 not reached, 2 refused with a sentence
     */
    public static int run(String... arguments) {
        return new CommandLine(new FleetCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(FleetCommand::answer)
                .execute(arguments);
    }

    /** A refusal is a sentence; anything else is a mistake in the fleet and shows where it happened. */
    private static int answer(Exception error, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (error instanceof RefusedException) {
            command.getErr().println(error.getMessage());
            return REFUSED;
        }
        throw error;
    }
}
