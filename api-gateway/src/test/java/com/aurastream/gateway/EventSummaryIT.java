package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.NOW;
import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventBatch;
import com.aurastream.intel.archive.EventWindow;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.FlushBooks;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.testing.TestServers;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counts of events that have gone the whole way: sent, taken from the stream, stored. */
class EventSummaryIT {

    private static final String SUMMARY = "/api/v1/analytics/summary";

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(TestServers.settings("gateway_event_summary"), Map.of());
        send(
                event("a", "idea_opened", "page", "s1", "u1", "2026-11-23T08:00:00Z"),
                event("b", "idea_opened", "page", "s1", "u1", "2026-11-23T09:00:00Z"),
                event("c", "asset_made", "studio", "s2", "u2", "2026-11-23T00:00:00Z"),
                // by the sender's clock still the 22nd, in UTC the day after
                event("d", "asset_made", "studio", "s3", "u3", "2026-11-22T20:00:00-05:00"),
                event("e", "idea_opened", "page", "s3", "u3", "2026-11-17T23:59:59.999Z"),
                event("f", "idea_opened", "page", "s4", "u4", "2026-11-16T23:59:59.999Z"));
        // the same again: a repeated id counts once
        send(event("a", "idea_opened", "page", "s1", "u1", "2026-11-23T08:00:00Z"));
        ofSomebodyElse();
        flush();
        send(event("g", "idea_opened", "page", "s1", "u1", "2026-11-23T10:00:00Z"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void theLastSevenDaysByDayUnlessSomethingElseIsAsked() {
        HttpResponse<String> response = gateway.get(SUMMARY);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Cache-Control")).contains("private");
        JsonNode summary = json(response);
        assertThat(summary.path("from").asText()).isEqualTo("2026-11-17");
        assertThat(summary.path("to").asText()).isEqualTo("2026-11-23");
        assertThat(summary.path("by").asText()).isEqualTo("day");
        assertThat(groups(summary)).isEqualTo("2026-11-17=1 2026-11-23=4");
        assertThat(summary.path("events").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsAcceptedAndNotYetCountedIsTold() {
        JsonNode summary = json(gateway.get(SUMMARY));

        assertThat(summary.path("pending").asInt()).isEqualTo(1);
        assertThat(summary.path("lastFlush").asText()).isEqualTo("2026-11-23T12:00:00Z");
    }

    @Test
    void usersAndSessionsAreEstimates() {
        JsonNode today = json(gateway.get(SUMMARY)).path("counts").path(1);

        assertThat(today.path("users").fieldNames()).toIterable().containsExactly("value", "lo", "hi", "n");
        assertThat(today.path("users").path("value").asDouble()).isEqualTo(3);
        assertThat(today.path("sessions").path("value").asDouble()).isEqualTo(3);
        assertThat(today.path("sessions").path("n").asInt()).isEqualTo(4);
    }

    /** The predecessor wrote the category of one event on all rows. */
    @Test
    void namesAndCategoriesAreCountedMostEventsFirst() {
        assertThat(groups(json(gateway.get(SUMMARY + "?by=name")))).isEqualTo("idea_opened=3 asset_made=2");
        assertThat(groups(json(gateway.get(SUMMARY + "?by=category")))).isEqualTo("page=3 studio=2");
    }

    @Test
    void bothEndsOfThePeriodBelongToIt() {
        assertThat(groups(json(gateway.get(SUMMARY + "?from=2026-11-16&to=2026-11-17"))))
                .isEqualTo("2026-11-16=1 2026-11-17=1");
        assertThat(groups(json(gateway.get(SUMMARY + "?from=2026-11-17&to=2026-11-17"))))
                .isEqualTo("2026-11-17=1");
        assertThat(groups(json(gateway.get(SUMMARY + "?to=2026-11-22")))).isEqualTo("2026-11-16=1 2026-11-17=1");
        assertThat(groups(json(gateway.get(SUMMARY + "?from=2026-11-18&to=2026-11-22"))))
                .isEmpty();
        assertThat(gateway.get(SUMMARY + "?from=2025-11-23").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "?from=yesterday, from",
        "?to=2026-11-31, to",
        "?to=, to",
        "?from=2026-11-20T00:00:00Z, from",
        "?from=%2B999999999-01-01, from",
        "?to=-0001-01-01, to",
        "?from=2026-11-24, from",
        "?from=2026-11-20&to=2026-11-19, from",
        "?from=2025-11-22, from",
        "?by=hour, by",
        "?by=DAY, by"
    })
    void everyMistakeIsNamed(String query, String parameter) {
        HttpResponse<String> response = gateway.get(SUMMARY + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("code").asText()).isEqualTo("invalid_parameter");
        assertThat(json(response).path("parameter").asText()).isEqualTo(parameter);
        assertThat(json(response).path("detail").asText()).contains("must be");
    }

    @Test
    void theContractTellsTheParametersAndTheAnswer() {
        JsonNode contract = json(gateway.send(gateway.request("/v3/api-docs").build()));
        JsonNode operation = contract.path("paths").path(SUMMARY).path("get");

        assertThat(operation.path("parameters")).hasSize(3);
        assertThat(operation.path("parameters").toString()).contains("\"day\",\"name\",\"category\"");
        assertThat(operation.path("responses").path("200").toString()).contains("Summary");
        JsonNode count =
                contract.path("components").path("schemas").path("Count").path("properties");
        assertThat(count.path("users").toString()).contains("Estimate");
    }

    private static String groups(JsonNode summary) {
        StringBuilder groups = new StringBuilder();
        summary.path("counts").forEach(count -> groups.append(' ')
                .append(count.path("group").asText())
                .append('=')
                .append(count.path("events").asLong()));
        return groups.toString().strip();
    }

    private static void send(String... events) {
        HttpResponse<String> response =
                gateway.post(SentEvents.PATH, SentEvents.JSON, SentEvents.body(List.of(events)));
        assertThat(json(response).path("accepted").asInt()).isEqualTo(events.length);
    }

    private static String event(
            String id, String name, String category, String session, String user, String occurredAt) {
        return """
                {"id": "%s", "name": "%s", "category": "%s", "sessionId": "%s", "userId": "%s", "occurredAt": "%s"}""".formatted(id, name, category, session, user, occurredAt);
    }

    private static void ofSomebodyElse() {
        gateway.bean(EventStream.class)
                .append(
                        List.of(new AnalyticsEvent(
                                "somebody-else", "x", "idea_opened", "page", "s", Optional.empty(), NOW, "{}")),
                        0,
                        100);
    }

    /** What the worker does, in one batch. */
    private static void flush() {
        EventStream stream = gateway.bean(EventStream.class);
        EventArchive archive = gateway.bean(EventArchive.class);
        StreamCounts seen = stream.counts();
        FlushBooks books = archive.open(seen, NOW);
        EventWindow window = new EventWindow(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-24"));
        EventBatch batch = archive.prepare(books.position(), stream.read(books.position(), 100), window, Set.of());
        archive.store(batch, seen, new Fence("analytics-flush", 1), NOW);
        stream.removeUpTo(seen.epoch(), batch.last());
    }
}
