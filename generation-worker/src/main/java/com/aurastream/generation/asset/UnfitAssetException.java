package com.aurastream.generation.asset;

/** A picture does not pass the quality gate. */
public final class UnfitAssetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message what is wrong with which size, in words that the creator may read
     */
    public UnfitAssetException(String message) {
        super(message);
    }
}
