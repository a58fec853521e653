package com.aurastream.generation.asset.picture;

/** Bytes that are no picture, only half of one, or more of one than is safe to unpack. */
public final class UnreadablePictureException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadablePictureException(String message) {
        super(message);
    }
}
