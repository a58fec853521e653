package com.aurastream.gateway.analytics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Copies a JSON object from a body as compact text, number for number and in the order of its names. Refuses what a reader
 * might understand otherwise than the sender, and what PostgreSQL cannot hold. After a fault the rest of the object is passed
 * over, so that the next event can be read.
 */
final class PropertiesText {

    /** Bytes of the compact text. */
    static final int MOST_BYTES = 8 * 1024;

    /** Objects and arrays within one another, the properties themselves included. */
    static final int MOST_LEVELS = 32;

    static final String FIELD = "properties";

    private static final int MOST_DIGITS = 100;
    private static final Pattern NUMBER = Pattern.compile("[^eE]+([eE][+-]?[0-9]{1,3})?");

    private final JsonParser body;
    private final JsonGenerator copy;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final Deque<Set<String>> names = new ArrayDeque<>();
    private Optional<Fault> fault = Optional.empty();
    private int level;

    private PropertiesText(JsonParser body, JsonFactory json) throws IOException {
        this.body = body;
        this.copy = json.createGenerator(bytes);
    }

    /**
     * What a copy came to.
     *
     * @param text the compact text, of use where there is no fault
     */
    record Copy(String text, Optional<Fault> fault) {}

    /**
     * Copies the object at whose beginning the parser stands, and leaves it at the object's end.
     *
     * @throws IOException when the body cannot be read or is no JSON
     */
    static Copy of(JsonParser body, JsonFactory json) throws IOException {
        PropertiesText properties = new PropertiesText(body, json);
        properties.copyAll();
        properties.copy.close();
        return new Copy(properties.bytes.toString(StandardCharsets.UTF_8), properties.fault);
    }

    private void copyAll() throws IOException {
        JsonToken token = body.currentToken();
        do {
            track(token);
            if (fault.isEmpty()) {
                fault = check(token);
            }
            if (fault.isEmpty()) {
                write(token);
                fault = tooLarge(bytes.size() + copy.getOutputBuffered());
            }
        } while (level > 0 && (token = body.nextToken()) != null);
    }

    private void track(JsonToken token) {
        if (token.isStructStart()) {
            level++;
            names.push(new HashSet<>());
        } else if (token.isStructEnd()) {
            level--;
            names.pop();
        }
    }

    private Optional<Fault> check(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT, START_ARRAY ->
                level > MOST_LEVELS
                        ? fault(Reason.TOO_DEEP, "be nested at most " + MOST_LEVELS + " levels deep")
                        : Optional.empty();
            case FIELD_NAME -> name(body.currentName());
            case VALUE_STRING -> text(body.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(body.getText());
            default -> Optional.empty();
        };
    }

    private Optional<Fault> name(String name) {
        return text(name)
                .or(() -> names.element().add(name)
                        ? Optional.empty()
                        : fault(Reason.DUPLICATE, "not have a name twice, as in '" + Text.abbreviated(name) + "'"));
    }

    private static Optional<Fault> text(String text) {
        return tooLarge(text.length())
                .or(() -> Text.notUnicode(FIELD, text))
                .or(() -> Text.controlCharacter(FIELD, text, Text.LINES));
    }

    private static Optional<Fault> number(String text) {
        return text.length() <= MOST_DIGITS && NUMBER.matcher(text).matches() && fitsDouble(text)
                ? Optional.empty()
                : fault(
                        Reason.NUMBER,
                        "hold only numbers of at most " + MOST_DIGITS
                                + " characters that a double can come near, unlike " + Text.abbreviated(text));
    }

    /** Neither beyond a double's range nor so small that it would be nothing. */
    private static boolean fitsDouble(String text) {
        double nearest = Double.parseDouble(text);
        return Double.isFinite(nearest) && (nearest != 0 || new BigDecimal(text).signum() == 0);
    }

    private static Optional<Fault> tooLarge(int size) {
        return size <= MOST_BYTES
                ? Optional.empty()
                : fault(Reason.TOO_LARGE, "be at most " + MOST_BYTES + " bytes as compact JSON");
    }

    private static Optional<Fault> fault(Reason reason, String must) {
        return Optional.of(Fault.in(FIELD, reason, must));
    }

    private void write(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> copy.writeStartObject();
            case END_OBJECT -> copy.writeEndObject();
            case START_ARRAY -> copy.writeStartArray();
            case END_ARRAY -> copy.writeEndArray();
            case FIELD_NAME -> copy.writeFieldName(body.currentName());
            case VALUE_STRING -> copy.writeString(body.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> copy.writeNumber(body.getText());
            case VALUE_TRUE, VALUE_FALSE -> copy.writeBoolean(token == JsonToken.VALUE_TRUE);
            default -> copy.writeNull();
        }
    }
}
