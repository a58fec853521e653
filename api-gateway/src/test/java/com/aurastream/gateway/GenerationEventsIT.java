package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.KEY;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static com.aurastream.gateway.Studio.GENERATIONS;
import static com.aurastream.gateway.Studio.PACKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aurastream.gateway.EventReader.Event;
import com.aurastream.intel.generation.AssetKind.Queue;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.testing.Threads;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Timeout(120)
class GenerationEventsIT {

    private static Studio studio;
    private static GatewayUnderTest gateway;
    private static GatewayUnderTest replica;

    @BeforeAll
    static void start(@TempDir Path folder) {
        studio = new Studio("gateway_events", folder, Map.of());
        gateway = studio.gateway;
        replica = studio.replica(Map.of());
    }

    @AfterAll
    static void stop() {
        replica.close();
        studio.close();
    }

    @BeforeEach
    void nothingWasOrdered() {
        studio.empty();
    }

    @AfterEach
    void nobodyWatchesAnyMore() {
        await().atMost(Duration.ofSeconds(30)).until(() -> watchers(gateway) + watchers(replica) == 0);
    }

    @Test
    void whatHappensIsSentWhileItHappensAndTheStreamEndsWithTheJob() {
        String route = studio.order(GENERATIONS, "emote");
        try (EventReader reader = EventReader.open(gateway, route + "/events")) {
            assertThat(header(reader.response(), "Content-Type")).startsWith("text/event-stream");
            assertThat(header(reader.response(), "Cache-Control")).isEqualTo("no-store");
            assertThat(header(reader.response(), "X-Accel-Buffering")).isEqualTo("no");
            assertThat(reader.next()).contains(new Event("1", "queued", "{\"parts\": [\"emote\"]}"));

            ClaimedPart part = studio.claimOne(Queue.TWITCH_ASSETS);
            assertThat(reader.next()).map(Event::type).contains("started");
            studio.progress(part, 30, "drawing \u00fcber \uD83E\uDD8A");
            Event progress = reader.next().orElseThrow();
            assertThat(progress.id()).isEqualTo("3");
            assertThat(progress.data()).contains("\"percent\": 30", "drawing \u00fcber \uD83E\uDD8A");
            studio.complete(part);

            assertThat(reader.rest()).extracting(Event::type).containsExactly("part_completed", "completed");
        }
        assertThat(studio.job(route).path("state").asText()).isEqualTo("completed");
    }

    @Test
    void aPacksEventsAreOfAllItsParts() {
        String route = studio.order(PACKS, "stream");
        List<ClaimedPart> parts = studio.claim(Queue.TWITCH_ASSETS);
        studio.fail(parts.get(0), "the picture is empty");
        parts.subList(1, 4).forEach(studio::complete);

        try (EventReader reader = EventReader.open(replica, route + "/events")) {
            List<Event> events = reader.rest();
            assertThat(events).extracting(Event::id).isEqualTo(numbers(1, 10));
            assertThat(events.get(9).type()).isEqualTo("partial");
            assertThat(events)
                    .filteredOn(event -> event.type().equals("part_failed"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.data()).contains("the picture is empty"));
        }
    }

    /** The readers come back again and again, to either process, while a worker goes on. */
    @Test
    void nothingIsLostOrDoubledWhenTheStreamIsCutAndResumedAtAnotherProcess() {
        String route = studio.order(GENERATIONS, "story");
        ClaimedPart part = studio.claimOne(Queue.GENERATION);
        CompletableFuture<Void> worker = CompletableFuture.runAsync(
                () -> {
                    IntStream.range(0, 400).forEach(step -> studio.progress(part, step / 4, "step " + step));
                    studio.complete(part);
                },
                Threads.EACH);
        List<CompletableFuture<List<Event>>> readers = IntStream.rangeClosed(1, 4)
                .mapToObj(cut -> CompletableFuture.supplyAsync(() -> readInPieces(route, cut * 7), Threads.EACH))
                .toList();
        worker.join();

        List<Event> truth = truth(route);
        assertThat(truth).hasSize(404);
        for (CompletableFuture<List<Event>> reader : readers) {
            assertThat(reader.join()).isEqualTo(truth);
        }
    }

    private static List<Event> readInPieces(String route, int cut) {
        List<Event> events = new ArrayList<>();
        for (int turn = 0;
                events.isEmpty() || !events.get(events.size() - 1).type().equals("completed");
                turn++) {
            String last = events.isEmpty() ? "" : events.get(events.size() - 1).id();
            try (EventReader reader =
                    EventReader.open(turn % 2 == 0 ? gateway : replica, route + "/events", "Last-Event-ID", last)) {
                for (int i = 0; i < cut; i++) {
                    Optional<Event> event = reader.next();
                    event.ifPresent(events::add);
                    if (event.isEmpty()) {
                        break;
                    }
                }
            }
        }
        return events;
    }

    private static List<Event> truth(String route) {
        return gateway.bean(JdbcTemplate.class)
                .query(
                        "select seq, type, data::text as data from generation_event where job = ?::uuid order by seq",
                        (row, index) -> new Event(row.getString("seq"), row.getString("type"), row.getString("data")),
                        route.substring(route.lastIndexOf('/') + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2,                     '',       3",
        "0,                     '',       1",
        "'',                    ?after=3, 4",
        "2,                     ?after=3, 3",
        "progress_20,           '',       1",
        "99,                    '',       1",
        "'',                    ?after=99, 1",
        "9999999999999999999,   '',       1"
    })
    void goesOnWhereTheReaderStoppedAndFromTheBeginningWhereThatIsUnknown(String last, String query, int first) {
        String route = studio.order(GENERATIONS, "story");
        studio.complete(studio.claimOne(Queue.GENERATION));

        try (EventReader reader = EventReader.open(gateway, route + "/events" + query, "Last-Event-ID", last)) {
            assertThat(reader.rest()).extracting(Event::id).isEqualTo(numbers(first, 4));
        }
    }

    @Test
    void whoHasSeenTheEndIsToldToStopAsking() {
        String route = studio.order(GENERATIONS, "story");
        gateway.delete(route);

        HttpResponse<String> seen = gateway.get(route + "/events", "Last-Event-ID", "2");
        assertThat(seen.statusCode()).isEqualTo(204);
        assertThat(gateway.get(route + "/events?after=1").body()).contains("id:2\nevent:cancelled\n");
        HttpResponse<String> garbage = gateway.get(route + "/events?after=garbage");
        assertThat(garbage.statusCode()).isEqualTo(400);
        assertThat(json(garbage).path("parameter").asText()).isEqualTo("after");
    }

    @Test
    void whatIsPutBackAfterItsFailureGoesOnInTheSameStream() {
        String route = studio.order(GENERATIONS, "story");
        studio.fail(studio.claimOne(Queue.GENERATION), "no model answered");
        String id = route.substring(route.lastIndexOf('/') + 1);
        gateway.bean(com.aurastream.intel.archive.GenerationQueue.class).requeue(java.util.UUID.fromString(id));
        studio.complete(studio.claimOne(Queue.GENERATION));

        try (EventReader reader = EventReader.open(gateway, route + "/events")) {
            assertThat(reader.rest())
                    .extracting(Event::type)
                    .containsExactly(
                            "queued",
                            "started",
                            "part_failed",
                            "failed",
                            "queued",
                            "started",
                            "part_completed",
                            "completed");
        }
    }

    @Test
    void aSlowReaderHoldsUpNobody() throws IOException {
        String route = studio.order(GENERATIONS, "story");
        ClaimedPart part = studio.claimOne(Queue.GENERATION);
        String step = "x".repeat(20_000);
        IntStream.range(0, 500).forEach(i -> studio.progress(part, 1, i + step));
        studio.complete(part);
        URI address = URI.create(gateway.address());

        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
            slow.getOutputStream()
                    .write(("GET " + route + "/events HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + KEY
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> watchers(gateway) == 1);
            for (int i = 0; i < 3; i++) {
                try (EventReader reader = EventReader.open(gateway, route + "/events")) {
                    assertThat(reader.rest()).hasSize(504);
                }
            }
            assertThat(watchers(gateway)).isEqualTo(1);
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("id:1\n", "id:504\n");
        }
    }

    @Test
    void commentsKeepAStreamOpenInWhichNothingHappens() {
        String route = studio.order(GENERATIONS, "story");
        try (GatewayUnderTest eager = studio.replica(Map.of("aurastream.studio.heartbeat", "20ms"));
                EventReader reader = EventReader.open(eager, route + "/events")) {
            reader.awaitComments(4);
            assertThat(reader.comments()).contains("nothing new");
        }
    }

    @Test
    void aReaderWhoLeavesIsForgotten() {
        String route = studio.order(GENERATIONS, "story");
        try (GatewayUnderTest eager = studio.replica(Map.of("aurastream.studio.heartbeat", "20ms"))) {
            try (EventReader reader = EventReader.open(eager, route + "/events")) {
                reader.awaitComments(2);
                assertThat(watchers(eager)).isEqualTo(1);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> watchers(eager) == 0);
        }
    }

    @Test
    void askingForTheHeadersOpensNothing() {
        String route = studio.order(GENERATIONS, "story");
        HttpResponse<String> head = gateway.send(gateway.request(route + "/events")
                .header("X-API-Key", KEY)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(watchers(gateway)).isZero();
    }

    @Test
    void streamsAreBoundedPerKeyAndInAll() {
        String route = studio.order(GENERATIONS, "story") + "/events";
        try (GatewayUnderTest own = studio.replica(
                        Map.of("aurastream.studio.watchers-per-key", 2, "aurastream.studio.heartbeat", "20ms"));
                EventReader first = EventReader.open(own, route)) {
            try (EventReader second = EventReader.open(own, route)) {
                second.awaitComments(1);
                HttpResponse<String> third = own.get(route);
                assertThat(third.statusCode()).isEqualTo(429);
                assertThat(header(third, "Retry-After")).isEqualTo("5");
                assertThat(json(third).path("code").asText()).isEqualTo("too_many_requests");
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> watchers(own) == 1);
            EventReader.open(own, route).close();
            first.awaitComments(1);
        }
        try (GatewayUnderTest all = studio.replica(Map.of("aurastream.studio.watchers", 1));
                EventReader first = EventReader.open(all, route)) {
            first.awaitComments(1);
            HttpResponse<String> second = all.get(route);
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(header(second, "Retry-After")).isEqualTo("5");
        }
    }

    @Test
    void aProcessThatStopsEndsItsStreamsAndReadersGoOnElsewhere() {
        String route = studio.order(GENERATIONS, "story");
        GatewayUnderTest stopping = studio.replica(Map.of());
        try (EventReader reader = EventReader.open(stopping, route + "/events")) {
            String last = reader.next().orElseThrow().id();
            long before = System.nanoTime();
            stopping.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertThat(reader.rest()).isEmpty();
            studio.complete(studio.claimOne(Queue.GENERATION));
            try (EventReader again = EventReader.open(replica, route + "/events", "Last-Event-ID", last)) {
                assertThat(again.rest()).extracting(Event::id).isEqualTo(numbers(2, 4));
            }
        }
    }

    private static List<String> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(Long::toString).toList();
    }

    private static int watchers(GatewayUnderTest gateway) {
        return (int) gateway.bean(MeterRegistry.class)
                .get("aurastream.generation.watchers")
                .gauge()
                .value();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
