package com.aurastream.benchmarks.process;

import java.io.Serial;

/** An option makes no sense. The message names it and says what it has to be. */
public final class RefusedOptionException extends RefusedException {

    @Serial
    private static final long serialVersionUID = 1;

    private RefusedOptionException(String sentence) {
        super(sentence);
    }

    /**
     * Refuses unless a rule of an option holds.
     *
     * @param sentence the rule, beginning with the option's name, without the full stop
     */
    public static void unless(boolean held, String sentence) {
        if (!held) {
            throw new RefusedOptionException(sentence + ".");
        }
    }
}
