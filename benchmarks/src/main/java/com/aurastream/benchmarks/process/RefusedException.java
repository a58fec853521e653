package com.aurastream.benchmarks.process;

import java.io.Serial;

/** A program cannot do its work, for a reason that the person at the terminal can mend. The message is that sentence. */
public class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Refuses with a sentence that names the offender and the remedy. */
    public RefusedException(String sentence) {
        super(sentence);
    }

    /** Refuses, and keeps what led to it. */
    public RefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
