package com.aurastream.gateway.analytics;

import java.util.Locale;

/** Why an event is not accepted; the name in lower case is what programs compare. */
enum Reason {
    /** A field that each event has is not there, or null. */
    MISSING,
    /** A field that no event has. */
    UNKNOWN_FIELD,
    /** A field, or a name within the properties, is there twice; one of the two would be lost. */
    DUPLICATE,
    /** Not a text, or not an object. */
    WRONG_TYPE,
    /** Longer than the field may be, or empty. */
    LENGTH,
    /** Not written as the field is. */
    MALFORMED,
    /** A character that is no text, such as NUL. */
    CONTROL_CHARACTER,
    /** Half of a surrogate pair, which no encoding of Unicode can carry. */
    NOT_UNICODE,
    /** It happened too long ago. */
    TOO_OLD,
    /** By the sender's clock it is yet to happen. */
    IN_FUTURE,
    /** The properties are larger than they may be. */
    TOO_LARGE,
    /** The properties are nested deeper than they may be. */
    TOO_DEEP,
    /** A number in the properties that common programs cannot hold. */
    NUMBER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
