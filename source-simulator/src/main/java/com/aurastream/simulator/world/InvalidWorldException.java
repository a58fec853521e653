package com.aurastream.simulator.world;

/** A world that cannot be made from its specification; the message says what is wrong and how to put it right. */
public class InvalidWorldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the operator. */
    public InvalidWorldException(String message) {
        super(message);
    }

    /** With a sentence for the operator and what caused it. */
    public InvalidWorldException(String message, Throwable cause) {
        super(message, cause);
    }
}
