package com.aurastream.gateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The key that callers show. Only its hash is kept, and hashes are compared in constant time. */
public final class ApiKey {

    /** The header that carries it. */
    public static final String HEADER = "X-API-Key";

    private static final int MADE_BYTES = 32;

    /** Sets this hash apart from every other one of the same key, so that neither tells anything of the other. */
    private static final String CREATOR_PURPOSE = "aurastream creator\0";

    private static final int CREATOR_BYTES = 8;

    private final byte[] hash;
    private final String creator;

    private ApiKey(byte[] hash, String creator) {
        this.hash = hash;
        this.creator = creator;
    }

    /** The key with this text. */
    public static ApiKey of(String key) {
        return new ApiKey(sha256(key), HexFormat.of().formatHex(sha256(CREATOR_PURPOSE + key), 0, CREATOR_BYTES));
    }

    /** The text of a new key of 256 bits. */
    public static String make() {
        byte[] bytes = new byte[MADE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id of the creator whose key this is: the same for the same key, and no way back to it. */
    String creator() {
        return creator;
    }

    /** Whether a caller showed this key. */
    boolean opens(String shown) {
        return MessageDigest.isEqual(hash, sha256(shown));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
