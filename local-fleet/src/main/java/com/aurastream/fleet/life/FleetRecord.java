package com.aurastream.fleet.life;

import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.HomeJson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps the running fleet's own record in the data folder up to date. */
final class FleetRecord {

    private final FleetHome home;
    private FleetState state;

    FleetRecord(FleetHome home, String world, Instant startedAt) {
        this.home = home;
        this.state = new FleetState(
                ProcessHandle.current().pid(),
                FleetPhase.STARTING,
                "servers",
                startedAt,
                world,
                home.apiKey().toString(),
                Optional.empty(),
                Map.of());
    }

    synchronized void enter(FleetPhase phase, String detail) {
        write(phase, detail, state.addresses(), Map.of());
    }

    synchronized void waitFor(Map<String, String> jobs) {
        FleetPhase phase = jobs.isEmpty() ? FleetPhase.COMPLETE : FleetPhase.SETTLING;
        String detail = jobs.isEmpty() ? "every job has succeeded" : "waiting for " + String.join(", ", jobs.keySet());
        if (state.phase() != phase || !state.waitingFor().equals(jobs)) {
            write(phase, detail, state.addresses(), jobs);
        }
    }

    synchronized void listenAt(FleetAddresses addresses) {
        write(state.phase(), state.detail(), Optional.of(addresses), state.waitingFor());
    }

    synchronized FleetPhase phase() {
        return state.phase();
    }

    private void write(
            FleetPhase phase, String detail, Optional<FleetAddresses> addresses, Map<String, String> waitingFor) {
        state = new FleetState(
                state.pid(),
                phase,
                detail,
                state.startedAt(),
                state.world(),
                state.apiKeyFile(),
                addresses,
                waitingFor);
        HomeJson.write(home.state(), state);
    }
}
