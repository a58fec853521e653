package com.aurastream.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.compose.engine.Container;
import com.aurastream.compose.fleet.Schedule;
import com.aurastream.compose.gateway.HttpService;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Three workers of a schedule, three of a queue and two gateways: who does what, and whether anything is done twice. */
final class Replicas {

    static final String SCHEDULED = "youtube-observe";
    static final Duration STEP = Duration.ofSeconds(20);
    private static final int MOMENTS = 6;
    private static final int ORDERS = 36;
    private static final List<String> KINDS = List.of("profile", "emote", "badge", "clip_cover", "panel", "banner");
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final FleetUnderTest fleet;

    Replicas(FleetUnderTest fleet) {
        this.fleet = fleet;
    }

    /** Brings the fleet from one of each to as many as the operator asks for. */
    void scale() {
        fleet.compose.with(Path.of("compose-tests/compose/often.yml"));
        fleet.compose.scale("youtube-worker", 3);
        fleet.compose.scale("generation-worker", 3);
        fleet.compose.scale("api-gateway", 2);
        fleet.up();
    }

    /** Both gateways. */
    List<HttpService> gateways() {
        return fleet.compose.containers("api-gateway").stream()
                .map(container -> {
                    URI address = fleet.compose.address(container);
                    return new HttpService(() -> address, Optional.of(FleetUnderTest.KEY));
                })
                .toList();
    }

    /** Orders through both gateways in turn; every part is made once, and every worker has made some. */
    void shareTheQueue() {
        Instant since = fleet.clock.instant();
        List<HttpService> gateways = gateways();
        List<String> routes = new ArrayList<>();
        for (int number = 0; number < ORDERS; number++) {
            String kind = KINDS.get(number % KINDS.size());
            String shelf = "/api/v1/generations";
            routes.add(fleet.order(gateways.get(number % gateways.size()), shelf, kind, "a cat of number " + number));
        }
        fleet.awaitCompleted(routes, PATIENCE);

        List<JsonNode> parts = parts(since);
        assertThat(parts).hasSize(ORDERS);
        assertThat(parts).allMatch(part -> part.path("attempt").asInt() == 1);
        assertThat(parts)
                .allMatch(part ->
                        part.path("ends").asInt() == 1 && part.path("job_ends").asInt() == 1);
        assertThat(pictures(since)).as("pictures that the model was asked for").isEqualTo(ORDERS);
        assertThat(hostsOf(parts)).as("workers that the leases name").isEqualTo(hostsOf("generation-worker"));
        routes.forEach(route -> gateways.forEach(
                gateway -> assertThat(gateway.get(route).status()).isEqualTo(200)));
    }

    private List<JsonNode> parts(Instant since) {
        return fleet.compose.ledger().rows("""
                select p.lease_owner, p.attempt,
                  (select count(*) from generation_event e where e.job = p.job and e.type in ('part_completed', 'part_failed')) as ends,
                  (select count(*) from generation_event e where e.job = p.job
                     and e.type in ('completed', 'partial', 'failed', 'cancelled')) as job_ends
                from generation_part p join generation_job j on j.id = p.job where j.created_at >= '%s'
                """.formatted(since));
    }

    private long pictures(Instant since) {
        long pictures = 0;
        JsonNode statement = fleet.service("source-simulator")
                .get("/simulator/ledger?since=" + since)
                .json();
        for (JsonNode client : statement.path("clients")) {
            pictures += client.at("/buckets/gemini_images/calls").asLong();
        }
        return pictures;
    }

    private static Set<String> hostsOf(List<JsonNode> parts) {
        Set<String> hosts = new TreeSet<>();
        parts.forEach(part -> hosts.add(part.path("lease_owner").asText().replaceFirst("^[^@]*@([^:]*):.*$", "$1")));
        return hosts;
    }

    private Set<String> hostsOf(String service) {
        Set<String> hosts = new TreeSet<>();
        fleet.compose.containers(service).stream().map(Container::hostname).forEach(hosts::add);
        return hosts;
    }

    /** The same events sent to both gateways count once. */
    void countEventsOnce() {
        gateways().forEach(gateway -> fleet.send(gateway, "events_to_both", 200));

        assertThat(fleet.counted("events_to_both")).isEqualTo(200);
        assertThat(fleet.unaccounted()).isZero();
    }

    /** Over several moments at which the job is due, one of the three works each off, by the board and by the table. */
    void runOncePerSchedule(Instant since) {
        fleet.waiting.until("%s has run at %d moments".formatted(SCHEDULED, MOMENTS), PATIENCE, () -> {
            int moments = schedule(since).bySlot().size();
            return moments >= MOMENTS ? List.of() : List.of("it has at " + moments);
        });

        Schedule schedule = schedule(since);
        assertThat(schedule.faults()).isEmpty();
        assertThat(fleet.compose.ledger().count("""
                select count(*) as n from job_run a join job_run b on a.job = b.job and a.id < b.id
                  and a.outcome in ('succeeded', 'partial', 'failed') and b.outcome in ('succeeded', 'partial', 'failed')
                  and (a.fence = b.fence or (a.started_at < b.finished_at and b.started_at < a.finished_at))
                """))
                .as("runs of one job at the same time, or with the same fence")
                .isZero();
        fleet.progress.say("%s ran at %d moments, by %s"
                .formatted(
                        SCHEDULED,
                        schedule.bySlot().size(),
                        schedule.runs().stream()
                                .map(Schedule.Run::instance)
                                .distinct()
                                .toList()));
    }

    private Schedule schedule(Instant since) {
        String route = "/api/v1/fleet/jobs/" + SCHEDULED + "/runs?limit=500";
        return Schedule.of(fleet.gateway.get(route).json(), since, STEP);
    }
}
