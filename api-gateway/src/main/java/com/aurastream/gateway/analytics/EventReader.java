package com.aurastream.gateway.analytics;

import com.aurastream.intel.event.AnalyticsEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads one event. A mistake within it ends nothing but itself: the parser is always left at the event's end, so that the next
 * one can be read.
 */
final class EventReader {

    private static final String NO_PROPERTIES = "{}";

    private final JsonParser body;
    private final JsonFactory json;
    private final EventRules rules;
    private final Map<EventField, String> texts = new EnumMap<>(EventField.class);
    private Optional<String> properties = Optional.empty();
    private Optional<Fault> fault = Optional.empty();
    private boolean propertiesSeen;

    private EventReader(JsonParser body, JsonFactory json, EventRules rules) {
        this.body = body;
        this.json = json;
        this.rules = rules;
    }

    /**
     * What was read.
     *
     * @param id the id, where there is a sound one
     * @param event the event; absent when there is a fault
     * @param fault the first mistake: in the order of the text for what cannot be read, else in the order of the fields
     */
    record Read(Optional<String> id, Optional<AnalyticsEvent> event, Optional<Fault> fault) {}

    /**
     * Reads the value at which the parser stands.
     *
     * @throws IOException when the body cannot be read or is no JSON
     */
    static Read of(JsonParser body, JsonFactory json, EventRules rules, String creator) throws IOException {
        EventReader reader = new EventReader(body, json, rules);
        reader.readFields();
        return reader.read(creator);
    }

    private void readFields() throws IOException {
        if (body.currentToken() != JsonToken.START_OBJECT) {
            body.skipChildren();
            fault = Optional.of(new Fault(Optional.empty(), Reason.WRONG_TYPE, "an event must be a JSON object"));
            return;
        }
        while (body.nextToken() == JsonToken.FIELD_NAME) {
            String label = body.currentName();
            body.nextToken();
            Optional<Fault> found = readField(label);
            fault = fault.or(() -> found);
        }
    }

    private Optional<Fault> readField(String label) throws IOException {
        if (label.equals(PropertiesText.FIELD)) {
            return readProperties();
        }
        Optional<EventField> field = EventField.of(label);
        if (field.isEmpty()) {
            body.skipChildren();
            String shown = Text.abbreviated(label);
            return Optional.of(
                    new Fault(Optional.of(shown), Reason.UNKNOWN_FIELD, "an event has no field '" + shown + "'"));
        }
        return readText(field.get());
    }

    private Optional<Fault> readText(EventField field) throws IOException {
        if (body.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        if (body.currentToken() != JsonToken.VALUE_STRING) {
            body.skipChildren();
            return Optional.of(Fault.in(field.label(), Reason.WRONG_TYPE, "be a text"));
        }
        return texts.put(field, body.getText()) == null ? Optional.empty() : Optional.of(twice(field.label()));
    }

    private Optional<Fault> readProperties() throws IOException {
        if (propertiesSeen) {
            body.skipChildren();
            return Optional.of(twice(PropertiesText.FIELD));
        }
        propertiesSeen = true;
        if (body.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        if (body.currentToken() != JsonToken.START_OBJECT) {
            body.skipChildren();
            return Optional.of(Fault.in(PropertiesText.FIELD, Reason.WRONG_TYPE, "be a JSON object"));
        }
        PropertiesText.Copy copy = PropertiesText.of(body, json);
        properties = Optional.of(copy.text());
        return copy.fault();
    }

    private Read read(String creator) {
        Optional<Fault> first = fault.or(this::firstInOrder);
        Optional<String> id = Optional.ofNullable(texts.get(EventField.ID))
                .filter(text -> rules.check(EventField.ID, text).isEmpty());
        return new Read(id, first.isPresent() ? Optional.empty() : Optional.of(event(creator)), first);
    }

    private Optional<Fault> firstInOrder() {
        for (EventField field : EventField.values()) {
            Optional<Fault> found = check(field);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> check(EventField field) {
        String text = texts.get(field);
        if (text != null) {
            return rules.check(field, text);
        }
        return field.required() ? Optional.of(Fault.in(field.label(), Reason.MISSING, "be there")) : Optional.empty();
    }

    private AnalyticsEvent event(String creator) {
        return new AnalyticsEvent(
                creator,
                text(EventField.ID),
                text(EventField.NAME),
                text(EventField.CATEGORY),
                text(EventField.SESSION),
                Optional.ofNullable(texts.get(EventField.USER)),
                EventRules.instant(text(EventField.OCCURRED_AT)).truncatedTo(ChronoUnit.MILLIS),
                properties.orElse(NO_PROPERTIES));
    }

    private String text(EventField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    private static Fault twice(String label) {
        return Fault.in(label, Reason.DUPLICATE, "not be there twice");
    }
}
