package com.aurastream.twitch;

import com.aurastream.simulator.SourceSimulatorApplication;
import com.aurastream.simulator.fault.Fault;
import com.aurastream.simulator.fault.FaultBook;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import com.aurastream.simulator.ledger.Ledger;
import com.aurastream.simulator.world.World;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The source simulator on a free port, by a test's clock. */
final class SimulatedTwitch implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Clock clock;

    SimulatedTwitch(String world, Clock clock) {
        this.clock = clock;
        this.context = new SpringApplicationBuilder(SourceSimulatorApplication.class)
                .properties("spring.config.name=source-simulator")
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> clock))
                .run("--server.port=0", "--aurastream.simulator.world=" + world);
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** How many streams of a game there are now. */
    int streams(String gameId) {
        return context.getBean(World.class).streams(gameId, clock.instant()).size();
    }

    /** A fault of calls whose path ends so. */
    void fault(FaultKind kind, String endpoint, int times) {
        context.getBean(FaultBook.class).add(new Fault(Source.TWITCH, kind, endpoint, times, null, null));
    }

    /** A fault of every page until it is cleared. */
    void fault(FaultKind kind) {
        context.getBean(FaultBook.class).add(new Fault(Source.TWITCH, kind, "/helix/streams", null, null, null));
    }

    void clearFaults() {
        context.getBean(FaultBook.class).clear();
    }

    /** What the simulator counted from an instant on. */
    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        context.close();
    }
}
