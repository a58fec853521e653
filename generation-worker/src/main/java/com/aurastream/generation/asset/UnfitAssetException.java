package com.aurastream.generation.asset;

/** A picture does not pass the quality gate, or cannot be made from what was ordered. */
public final class UnfitAssetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /**
     * Says what is wrong with what came; another attempt may bring something better.
     *
     * @param message what is wrong with which size, in words that the creator may read
     */
    public UnfitAssetException(String message) {
        this(message, false);
    }

    private UnfitAssetException(String message, boolean forGood) {
        super(message);
        this.forGood = forGood;
    }

    /**
     * Says what is wrong with the order itself; no attempt will ever succeed.
     *
     * @param message what to order otherwise, in words that the creator may read
     */
    public static UnfitAssetException forGood(String message) {
        return new UnfitAssetException(message, true);
    }

    /** Whether further attempts are pointless. */
    public boolean isForGood() {
        return forGood;
    }
}
