package com.aurastream.simulator.twitch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Helix' cursors of a position, as recorded: base64 of a small JSON object. */
final class Cursor {

    private static final Pattern FORM = Pattern.compile("\\{\"s\":(\\d{1,7}),\"d\":false,\"t\":true}");

    private Cursor() {}

    static String of(int offset) {
        String json = "{\"s\":" + offset + ",\"d\":false,\"t\":true}";
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The position, empty when the text is no cursor of ours. */
    static OptionalInt offset(String cursor) {
        try {
            Matcher form = FORM.matcher(new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8));
            return form.matches() ? OptionalInt.of(Integer.parseInt(form.group(1))) : OptionalInt.empty();
        } catch (IllegalArgumentException notBase64) {
            return OptionalInt.empty();
        }
    }
}
