package com.aurastream.youtube;

import com.aurastream.simulator.SourceSimulatorApplication;
import com.aurastream.simulator.fault.Fault;
import com.aurastream.simulator.fault.FaultBook;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import com.aurastream.simulator.ledger.Bucket;
import com.aurastream.simulator.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The source simulator on a free port, by a test's clock. */
final class SimulatedYouTube implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    SimulatedYouTube(String world, Clock clock) {
        this.context = new SpringApplicationBuilder(SourceSimulatorApplication.class)
                .properties("spring.config.name=source-simulator")
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> clock))
                .run("--server.port=0", "--aurastream.simulator.world=" + world);
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A fault of so many calls whose path ends so; of all until it is cleared when {@code times} is 0. */
    void fault(FaultKind kind, String endpoint, int times) {
        context.getBean(FaultBook.class)
                .add(new Fault(Source.YOUTUBE, kind, endpoint, times == 0 ? null : times, null, null));
    }

    void clearFaults() {
        context.getBean(FaultBook.class).clear();
    }

    /** Units spent by bucket, as the simulator counted them. */
    Map<Bucket, Long> spent(Instant since, Instant until) {
        Map<Bucket, Long> spent = new EnumMap<>(Bucket.class);
        context.getBean(Ledger.class).between(since, until).forEach(account -> account.buckets()
                .forEach((bucket, sum) -> spent.merge(bucket, sum.units(), Long::sum)));
        return spent;
    }

    /** How many calls were answered with an error. */
    long failed(Instant since, Instant until) {
        return context.getBean(Ledger.class).between(since, until).stream()
                .mapToLong(account -> account.total().failed())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
