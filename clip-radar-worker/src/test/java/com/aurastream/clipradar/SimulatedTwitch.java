package com.aurastream.clipradar;

import com.aurastream.intel.document.DocumentJson;
import com.aurastream.simulator.SourceSimulatorApplication;
import com.aurastream.simulator.fault.Fault;
import com.aurastream.simulator.fault.FaultBook;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import com.aurastream.simulator.ledger.Ledger;
import com.aurastream.simulator.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The source simulator on a free port, by a test's clock. */
final class SimulatedTwitch implements AutoCloseable {

    private static final String CLIPS = "/helix/clips";
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final ConfigurableApplicationContext context;

    SimulatedTwitch(String world, Clock clock) {
        this.context = new SpringApplicationBuilder(SourceSimulatorApplication.class)
                .properties("spring.config.name=source-simulator")
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> clock))
                .run("--server.port=0", "--aurastream.simulator.world=" + world);
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    World world() {
        return context.getBean(World.class);
    }

    /** What is planted, as JSON. */
    JsonNode truth(Instant at) {
        return new DocumentJson().mapper().valueToTree(world().truth(at));
    }

    /** What a recap ought to say, as JSON. */
    JsonNode clipTruth(LocalDate day, Instant at) {
        return new DocumentJson().mapper().valueToTree(world().clipTruth(day, Optional.empty(), at));
    }

    /** A fault of the next calls for clips. */
    void fault(FaultKind kind, int times) {
        context.getBean(FaultBook.class).add(new Fault(Source.TWITCH, kind, CLIPS, times, null, null));
    }

    /** A fault of every call for clips until it is cleared. */
    void fault(FaultKind kind) {
        context.getBean(FaultBook.class).add(new Fault(Source.TWITCH, kind, CLIPS, null, null, null));
    }

    /** Some clips are gone until it is cleared. */
    void deleteSome(double ratio) {
        context.getBean(FaultBook.class)
                .add(new Fault(Source.TWITCH, FaultKind.VANISHED_CLIPS, CLIPS, null, ratio, null));
    }

    void clearFaults() {
        context.getBean(FaultBook.class).clear();
    }

    /** Points that were spent so far, whatever the clock said then. */
    long points() {
        return context.getBean(Ledger.class).between(Instant.EPOCH, FOR_EVER).stream()
                .filter(account -> account.source() == Source.TWITCH)
                .mapToLong(account -> account.total().units())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
