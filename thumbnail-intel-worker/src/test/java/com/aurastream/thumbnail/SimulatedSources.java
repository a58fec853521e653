package com.aurastream.thumbnail;

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
final class SimulatedSources implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    SimulatedSources(String world, Clock clock) {
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

    /** A fault of every call until it is cleared. */
    void fault(Source source, FaultKind kind) {
        context.getBean(FaultBook.class).add(new Fault(source, kind, null, null, null, 3_000L));
    }

    void clear() {
        context.getBean(FaultBook.class).clear();
        context.getBean(Ledger.class).clear();
    }

    /** Calls that a source has counted since it was cleared. */
    long calls(Source source) {
        return context.getBean(Ledger.class).between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream()
                .filter(account -> account.source() == source)
                .mapToLong(account -> account.total().calls())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
