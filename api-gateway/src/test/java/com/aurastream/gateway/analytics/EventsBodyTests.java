package com.aurastream.gateway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.gateway.analytics.CheckedEvents.Rejected;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.event.AnalyticsEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsBodyTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final EventRules RULES = new EventRules(NOW, Duration.ofDays(30), Duration.ofMinutes(10));
    private static final String CREATOR = "0123456789abcdef";

    @Test
    void aSoundEventIsReadFieldByField() {
        AnalyticsEvent event = accepted("""
                {"id": "e-1", "name": "video_idea_opened", "category": "page", "sessionId": "s 1", "userId": "ü🎮",
                 "occurredAt": "2026-11-23T12:30:00.1239+01:00",
                 "properties": { "game" : "minecraft", "rank": 2 } }""");

        assertThat(event)
                .isEqualTo(new AnalyticsEvent(
                        CREATOR,
                        "e-1",
                        "video_idea_opened",
                        "page",
                        "s 1",
                        Optional.of("ü🎮"),
                        Instant.parse("2026-11-23T11:30:00.123Z"),
                        "{\"game\":\"minecraft\",\"rank\":2}"));
    }

    @Test
    void whatIsOptionalMayBeLeftOutOrNull() {
        for (String more : List.of("", ", \"userId\": null, \"properties\": null")) {
            AnalyticsEvent event = accepted(event("\"id\": \"e1\"" + more));
            assertThat(event.user()).isEmpty();
            assertThat(event.properties()).isEqualTo("{}");
        }
    }

    /** The predecessor wrote the category of one event on all of them. */
    @Test
    void everyEventKeepsItsOwnNameAndCategory() {
        CheckedEvents events = read(body(
                event("\"id\": \"1\", \"name\": \"asset_generated\", \"category\": \"feature\""),
                event("\"id\": \"2\", \"name\": \"opened\", \"category\": \"nav\"")));

        assertThat(events.accepted())
                .extracting(e -> e.name() + " " + e.category())
                .containsExactly("asset_generated feature", "opened nav");
    }

    /** The predecessor's identical events became one on the way. */
    @Test
    void repeatedEventsAreAllAccepted() {
        String same = event("\"id\": \"1\"");

        assertThat(read(body(same, same, same)).accepted()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"id\": null                                     | id         | missing",
                "\"id\": 7                                        | id         | wrong_type",
                "\"id\": {\"x\": [1, 2]}                          | id         | wrong_type",
                "\"id\": \"\"                                     | id         | length",
                "\"id\": \"a\\u0000b\"                            | id         | control_character",
                "\"id\": \"a\\nb\"                                | id         | control_character",
                "\"id\": \"a\\u007fb\"                            | id         | control_character",
                "\"id\": \"a\\u0085b\"                            | id         | control_character",
                "\"id\": \"a\\ud83d\"                             | id         | not_unicode",
                "\"id\": \"\\udfae\\ud83c\"                       | id         | not_unicode",
                "\"name\": null                                   | name       | missing",
                "\"name\": \"Opened\"                             | name       | malformed",
                "\"name\": \"_opened\"                            | name       | malformed",
                "\"name\": \"opened\\n\"                          | name       | malformed",
                "\"name\": \"\"                                   | name       | malformed",
                "\"name\": [\"opened\"]                           | name       | wrong_type",
                "\"category\": null                               | category   | missing",
                "\"category\": \"user action\"                    | category   | malformed",
                "\"sessionId\": null                              | sessionId  | missing",
                "\"sessionId\": \"\\u0000\"                       | sessionId  | control_character",
                "\"userId\": \"\"                                 | userId     | length",
                "\"userId\": true                                 | userId     | wrong_type",
                "\"userId\": \"\\ud800\"                          | userId     | not_unicode",
                "\"occurredAt\": null                             | occurredAt | missing",
                "\"occurredAt\": 1795438800123                    | occurredAt | wrong_type",
                "\"occurredAt\": \"yesterday\"                    | occurredAt | malformed",
                "\"occurredAt\": \"2026-11-23\"                   | occurredAt | malformed",
                "\"occurredAt\": \"2026-11-23T12:00:00\"          | occurredAt | malformed",
                "\"occurredAt\": \"2026-11-31T12:00:00Z\"         | occurredAt | malformed",
                "\"occurredAt\": \"2026-10-24T11:59:59.999Z\"     | occurredAt | too_old",
                "\"occurredAt\": \"-999999999-01-01T00:00:00Z\"   | occurredAt | too_old",
                "\"occurredAt\": \"2026-11-23T12:10:00.001Z\"     | occurredAt | in_future",
                "\"occurredAt\": \"+999999999-12-31T23:59:59Z\"   | occurredAt | in_future",
                "\"properties\": []                               | properties | wrong_type",
                "\"properties\": \"{}\"                           | properties | wrong_type",
                "\"properties\": {\"a\": \"x\\u0000\"}            | properties | control_character",
                "\"properties\": {\"a\\u0000\": 1}                | properties | control_character",
                "\"properties\": {\"a\": [{\"b\": \"\\u001b\"}]}  | properties | control_character",
                "\"properties\": {\"a\": \"\\udead\"}             | properties | not_unicode",
                "\"properties\": {\"\\ud800\": 1}                 | properties | not_unicode",
                "\"properties\": {\"a\": 1, \"a\": 2}             | properties | duplicate",
                "\"properties\": {\"b\": [{\"a\": 1, \"\\u0061\": 2}]} | properties | duplicate",
                "\"properties\": {\"a\": 1e309}                   | properties | number",
                "\"properties\": {\"a\": 1e99999999999999999999}  | properties | number",
                "\"properties\": {\"a\": 1e-99999999999999999999} | properties | number",
                "\"properties\": {\"a\": 0e99999999999999999999}  | properties | number",
                "\"properties\": {\"a\": -1e-400}                 | properties | number",
                "\"user_id\": \"u\"                               | user_id    | unknown_field",
                "\"id\": \"a\", \"id\": \"b\"                     | id         | duplicate",
                "\"properties\": {}, \"properties\": {}           | properties | duplicate",
                "\"properties\": null, \"properties\": {\"x\":{}} | properties | duplicate",
            })
    void everyMistakeIsNamedAndOnlyItsOwnEventIsRejected(String fields, String field, String reason) {
        String sound = event("\"id\": \"sound\"");
        CheckedEvents events = read(body(sound, event(fields), sound));

        assertThat(events.accepted()).hasSize(2);
        assertThat(events.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.index()).isEqualTo(1);
            assertThat(rejected.fault().field()).contains(field);
            assertThat(rejected.fault().reason()).hasToString(reason);
            assertThat(rejected.fault().detail()).contains("'" + field + "'");
            assertThat(Text.notUnicode(field, rejected.fault().detail())).isEmpty();
            assertThat(Text.controlCharacter(field, rejected.fault().detail(), ""))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "\"event\"", "[]", "[{\"id\": \"nested\"}]", "true"})
    void whatIsNoObjectIsRejectedByItself(String event) {
        CheckedEvents events = read(body(event, event("\"id\": \"sound\"")));

        assertThat(events.accepted()).hasSize(1);
        Rejected rejected = events.rejected().get(0);
        assertThat(rejected.fault().reason()).isEqualTo(Reason.WRONG_TYPE);
        assertThat(rejected.fault().field()).isEmpty();
    }

    @Test
    void theIdOfARejectedEventIsToldWhenItIsSound() {
        CheckedEvents events = read(
                body(event("\"id\": \"known\", \"name\": \"Bad\""), event("\"id\": \"a\\u0000\", \"name\": \"Bad\"")));

        assertThat(events.rejected()).extracting(Rejected::id).containsExactly(Optional.of("known"), Optional.empty());
    }

    @Test
    void theBoundsOfTimeBelongToIt() {
        accepted(event("\"occurredAt\": \"2026-10-24T12:00:00Z\""));
        accepted(event("\"occurredAt\": \"2026-11-23T12:10:00Z\""));
        accepted(event("\"occurredAt\": \"2026-11-23T14:10:00+02:00\""));
    }

    @Test
    void lengthsAreCountedInCharactersAndTheLongestIsAccepted() {
        accepted(event("\"id\": \"" + "🎮".repeat(64) + "\", \"name\": \"" + "n".repeat(128) + "\", \"category\": \""
                + "c".repeat(64) + "\""));
        assertThat(rejection(event("\"id\": \"" + "x".repeat(65) + "\"")).reason())
                .isEqualTo(Reason.LENGTH);
        assertThat(rejection(event("\"name\": \"" + "n".repeat(129) + "\"")).reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(rejection(event("\"category\": \"" + "c".repeat(65) + "\"")).reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void propertiesAreKeptAsSentButCompact() {
        AnalyticsEvent event = accepted(event("""
                "properties": { "z": 1.0, "a" : -0, "big": 12345678901234567890123, "e": 1.50E+3, "tiny": 1e-300,
                  "t": "tab\\tline\\r\\nend \\u00e9 \\/ \\"q\\" \\\\ \\ud83c\\udfae", "n": null, "y": true, "no": false,
                  "o": {"o": {}}, "l": [ [ ], 1 , {"z": 2} ], "": "" }"""));

        assertThat(event.properties())
                .isEqualTo("{\"z\":1.0,\"a\":-0,\"big\":12345678901234567890123,\"e\":1.50E+3,\"tiny\":1e-300,"
                        + "\"t\":\"tab\\tline\\r\\nend é / \\\"q\\\" \\\\ 🎮\",\"n\":null,\"y\":true,\"no\":false,"
                        + "\"o\":{\"o\":{}},\"l\":[[],1,{\"z\":2}],\"\":\"\"}");
    }

    @Test
    void propertiesMayHaveExactlySoManyBytes() {
        int rest = PropertiesText.MOST_BYTES - "{\"a\":\"\"}".length();
        String most = "ü".repeat(rest / 2);

        assertThat(accepted(event("\"properties\": {  \"a\" :  \"" + most + "\" }"))
                        .properties()
                        .getBytes(StandardCharsets.UTF_8))
                .hasSize(PropertiesText.MOST_BYTES);
        assertThat(rejection(event("\"properties\": {\"a\": \"" + most + "x\"}"))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        String many =
                IntStream.range(0, 5_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));
        assertThat(rejection(event("\"properties\": {" + many + "}")).reason()).isEqualTo(Reason.TOO_LARGE);
        String huge = "\"properties\": {\"a\": \"" + "x".repeat(1_000_000) + "\"}";
        assertThat(rejection(event(huge)).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void propertiesMayBeNestedSoDeep() {
        accepted(event("\"properties\": " + nested(PropertiesText.MOST_LEVELS)));
        assertThat(rejection(event("\"properties\": " + nested(PropertiesText.MOST_LEVELS + 1)))
                        .reason())
                .isEqualTo(Reason.TOO_DEEP);
        assertThat(rejection(event("\"properties\": " + nested(900))).reason()).isEqualTo(Reason.TOO_DEEP);
        assertMalformed(body(event("\"properties\": " + nested(5_000))), "1000 levels");
    }

    @Test
    void numbersMayHaveSoManyDigits() {
        accepted(event("\"properties\": {\"n\": " + "9".repeat(100) + "}"));
        assertThat(rejection(event("\"properties\": {\"n\": " + "9".repeat(101) + "}"))
                        .reason())
                .isEqualTo(Reason.NUMBER);
        assertThat(rejection(event("\"properties\": {\"n\": 1." + "9".repeat(100_000) + "}"))
                        .reason())
                .isEqualTo(Reason.NUMBER);
    }

    @Test
    void thousandEventsAreReadAndOneMoreIsTooMany() {
        String event = event("\"id\": \"1\"");
        assertThat(read(body(Collections.nCopies(1_000, event).toArray(String[]::new)))
                        .accepted())
                .hasSize(1_000);
        String[] mixed = Collections.nCopies(1_001, "{}").toArray(String[]::new);

        assertThatThrownBy(() -> read(body(mixed)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("413")
                .hasMessageContaining("1,000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                                        | JSON object",
                "[]                                        | JSON object",
                "null                                      | JSON object",
                "{}                                        | there is none",
                "{\"events\": []}                          | there is none",
                "{\"events\": {}}                          | must be a list",
                "{\"events\": null}                        | must be a list",
                "{\"event\": []}                           | no member 'event'",
                "{\"events\": [{}], \"more\": 1}           | no member 'more'",
                "{\"events\": [], \"events\": [{}]}        | twice",
                "{\"events\": [{}]} {}                     | end after",
                "{\"events\": [{}]                         | not valid JSON",
                "{\"events\": [{}                          | not valid JSON",
                "{\"events\": [{\"id\": \"x                | not valid JSON",
                "{\"events\": [{\"a\": 01}]}               | not valid JSON",
                "{\"events\": [{\"a\": NaN}]}              | not valid JSON",
                "{'events': [{}]}                          | not valid JSON",
                "{\"events\": [{},]}                       | not valid JSON",
                "{\"events\": [{\"id\": \"\\x\"}]}         | not valid JSON",
                "{\"events\": [{\"id\": \"\u0001\"}]}      | not valid JSON"
            })
    void whatIsNoListOfEventsIsMalformedAsAWhole(String body, String says) {
        assertMalformed(body, says);
    }

    /** A byte that starts nothing, a cut sequence, half a surrogate pair, NUL in two bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"ff", "c3", "eda080", "c080"})
    void bytesThatAreNoUtf8AreMalformed(String hex) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"events\": [{\"id\": \"".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(HexFormat.of().parseHex(hex));
        body.writeBytes("\"}]}".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> EventsBody.read(new ByteArrayInputStream(body.toByteArray()), RULES, CREATOR))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("400")
                .hasMessageContaining("not valid UTF-8");
    }

    private static void assertMalformed(String body, String says) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.getStatusCode().value()).isEqualTo(400);
            assertThat(problem.problem().getDetail()).contains(says).endsWith("nothing of it was taken");
        });
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
    }

    private static AnalyticsEvent accepted(String event) {
        CheckedEvents events = read(body(event));
        assertThat(events.rejected()).isEmpty();
        return events.accepted().get(0);
    }

    private static Fault rejection(String event) {
        CheckedEvents events = read(body(event));
        assertThat(events.accepted()).isEmpty();
        return events.rejected().get(0).fault();
    }

    private static CheckedEvents read(String body) {
        InputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return EventsBody.read(bytes, RULES, CREATOR);
    }

    private static String body(String... events) {
        return "{\"events\": [" + String.join(", ", events) + "]}";
    }

    /** A sound event whose other fields are given; those that are named there are left out here. */
    private static String event(String fields) {
        String others = List.of(
                        "\"id\": \"e1\"",
                        "\"name\": \"opened\"",
                        "\"category\": \"page\"",
                        "\"sessionId\": \"s1\"",
                        "\"occurredAt\": \"2026-11-23T12:00:00Z\"")
                .stream()
                .filter(field -> !fields.contains(field.substring(0, field.indexOf(':') + 1)))
                .collect(Collectors.joining(", "));
        return "{" + fields + (others.isEmpty() ? "" : ", " + others) + "}";
    }
}
