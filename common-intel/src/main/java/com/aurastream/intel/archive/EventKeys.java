package com.aurastream.intel.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Makes one short key of a creator and an id: the first 128 bits of their SHA-256. Not the ids themselves, because an index over 16 bytes is a
 * third as large; and a cryptographic hash, because the ids are chosen by senders. For one thread.
 */
final class EventKeys {

    private final MessageDigest digest = sha256();

    UUID key(String creator, String id) {
        byte[] creatorBytes = creator.getBytes(StandardCharsets.UTF_8);
        // the length first, so that no two pairs run together into the same text
        digest.update((byte) (creatorBytes.length >>> Byte.SIZE));
        digest.update((byte) creatorBytes.length);
        digest.update(creatorBytes);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
