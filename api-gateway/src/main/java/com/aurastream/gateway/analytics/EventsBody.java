package com.aurastream.gateway.analytics;

import com.aurastream.gateway.analytics.CheckedEvents.Rejected;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.event.AnalyticsEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code {"events": [...]}} event by event, so that of the body only what is accepted is ever held. The number of events
 * is checked on the way too.
 */
final class EventsBody {

    /** Events of one request. */
    static final int MOST_EVENTS = 1_000;

    private static final int MOST_LEVELS = 1_000;
    private static final String EVENTS = "events";

    /**
     * Lengths are bounded by the body; nesting is bounded here. Names come from outside, so they are not interned. Whoever opened
     * the body closes it.
     */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final EventRules rules;
    private final String creator;
    private final List<AnalyticsEvent> accepted = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private boolean seen;

    private EventsBody(EventRules rules, String creator) {
        this.rules = rules;
        this.creator = creator;
    }

    /**
     * Reads the body of a creator's request.
     *
     * @throws ProblemException when it is not of this shape, has no event or too many
     */
    static CheckedEvents read(InputStream body, EventRules rules, String creator) {
        EventsBody events = new EventsBody(rules, creator);
        try (JsonParser parser = JSON.createParser(utf8(body))) {
            events.readObject(parser);
        } catch (StreamConstraintsException e) {
            throw malformed("the body is nested more than " + MOST_LEVELS + " levels deep");
        } catch (JsonProcessingException e) {
            throw malformed("the body is not valid JSON: " + e.getOriginalMessage() + place(e));
        } catch (CharacterCodingException e) {
            throw malformed("the body is not valid UTF-8");
        } catch (IOException e) {
            throw malformed("the body broke off");
        }
        return new CheckedEvents(events.accepted, events.rejected);
    }

    private void readObject(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed("the body must be a JSON object with the list 'events'");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            readMember(parser);
        }
        if (parser.nextToken() != null) {
            throw malformed("the body must end after its JSON object");
        }
        if (count() == 0) {
            throw malformed("'events' must have 1 to 1,000 events, and there is none");
        }
    }

    private void readMember(JsonParser parser) throws IOException {
        if (!parser.currentName().equals(EVENTS)) {
            throw malformed("the body has no member '" + Text.abbreviated(parser.currentName()) + "', only 'events'");
        }
        if (seen) {
            throw malformed("'events' must not be there twice");
        }
        seen = true;
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw malformed("'events' must be a list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readEvent(parser);
        }
    }

    private void readEvent(JsonParser parser) throws IOException {
        if (count() == MOST_EVENTS) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE, "a request has at most 1,000 events; send the others in further ones");
        }
        EventReader.Read read = EventReader.of(parser, JSON, rules, creator);
        int index = count();
        read.event().ifPresent(accepted::add);
        read.fault().ifPresent(fault -> rejected.add(new Rejected(index, read.id(), fault)));
    }

    /** Strict, and not the parser's own: that takes half a pair in a name for a body that is no JSON. */
    private static Reader utf8(InputStream body) {
        return new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder());
    }

    private int count() {
        return accepted.size() + rejected.size();
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemKind.BAD_REQUEST, detail + "; nothing of it was taken");
    }
}
