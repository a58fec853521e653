package com.aurastream.gateway.analytics;

import java.util.Optional;

/** What may not be in a text. */
final class Text {

    /** Control characters that ordinary text of several lines has. */
    static final String LINES = "\t\n\r";

    private static final int SHOWN = 40;

    private Text() {}

    /** A control character other than the allowed ones. */
    static Optional<Fault> controlCharacter(String field, String text, String allowed) {
        return text.chars()
                .filter(Character::isISOControl)
                .filter(character -> allowed.indexOf(character) < 0)
                .mapToObj(character -> Fault.in(
                        field,
                        Reason.CONTROL_CHARACTER,
                        "not have control characters such as U+%04X".formatted(character)))
                .findFirst();
    }

    /** Half of a surrogate pair. */
    static Optional<Fault> notUnicode(String field, String text) {
        return text.codePoints()
                .filter(point -> Character.getType(point) == Character.SURROGATE)
                .mapToObj(point -> Fault.in(
                        field, Reason.NOT_UNICODE, "not have half a surrogate pair, such as \\u%04x".formatted(point)))
                .findFirst();
    }

    /** As much of a text as a sentence can quote; nothing in it can be mistaken for something else. */
    static String abbreviated(String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
