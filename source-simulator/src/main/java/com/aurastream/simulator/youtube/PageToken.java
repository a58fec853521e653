package com.aurastream.simulator.youtube;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.OptionalInt;

/** YouTube's page tokens of a position: a protocol buffer message with the position in field 1 and 0 in field 2, as base64. */
final class PageToken {

    private static final int FIELD_ONE = 0x08;
    private static final int FIELD_TWO = 0x10;

    private PageToken() {}

    static String of(int offset) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(FIELD_ONE);
        int rest = offset;
        while (rest > 0x7F) {
            message.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        message.write(rest);
        message.write(FIELD_TWO);
        message.write(0);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(message.toByteArray());
    }

    /** The position, empty when the text is no token of ours. */
    static OptionalInt offset(String token) {
        byte[] message;
        try {
            message = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return OptionalInt.empty();
        }
        int offset = 0;
        for (int i = 1; i < message.length && i < 5; i++) {
            offset |= (message[i] & 0x7F) << (7 * (i - 1));
            if ((message[i] & 0x80) == 0) {
                return of(offset).equals(token) ? OptionalInt.of(offset) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
