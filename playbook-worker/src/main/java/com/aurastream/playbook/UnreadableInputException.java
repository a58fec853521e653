package com.aurastream.playbook;

import java.io.Serial;

/** A document is there and is not what its key promises. */
final class UnreadableInputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Names the key and who overwrites it. */
    UnreadableInputException(String key, String writer, Throwable cause) {
        super(key + " cannot be read; " + writer + " overwrites it with its next run: " + cause.getMessage(), cause);
    }
}
