package com.aurastream.simulator.world.synthetic;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * Ids that look random and can be read back: a four-round Feistel permutation of 64 bits, written as the 11 characters that
 * YouTube uses. Nothing has to be remembered to know what an id stands for.
 */
final class OpaqueIds {

    private static final int ROUNDS = 4;

    private final long seed;

    OpaqueIds(long seed) {
        this.seed = seed;
    }

    /** The id of a number. */
    String encode(long number) {
        int left = (int) (number >>> 32);
        int right = (int) number;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ scramble(round, right);
            left = right;
            right = next;
        }
        return text(((long) left << 32) | (right & 0xFFFFFFFFL));
    }

    /** The number of an id, empty when the text is not an id at all. Any well-formed text gives some number. */
    OptionalLong decode(String id) {
        if (id.length() != 11) {
            return OptionalLong.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException notBase64) {
            return OptionalLong.empty();
        }
        long permuted = ByteBuffer.wrap(bytes).getLong();
        return text(permuted).equals(id) ? OptionalLong.of(inverse(permuted)) : OptionalLong.empty();
    }

    private long inverse(long permuted) {
        int left = (int) (permuted >>> 32);
        int right = (int) permuted;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            int previous = right ^ scramble(round, left);
            right = left;
            left = previous;
        }
        return ((long) left << 32) | (right & 0xFFFFFFFFL);
    }

    private int scramble(int round, int half) {
        return (int) Draw.of(seed, round, half).key();
    }

    private static String text(long value) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }
}
