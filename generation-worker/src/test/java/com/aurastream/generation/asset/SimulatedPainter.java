package com.aurastream.generation.asset;

import com.aurastream.intel.source.SourceCallSettings;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.gemini.BudgetStore;
import com.aurastream.intel.source.gemini.GeminiBudget;
import com.aurastream.intel.source.gemini.GeminiBudgetSettings;
import com.aurastream.intel.source.gemini.GeminiClients;
import com.aurastream.intel.source.gemini.GeminiImages;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.simulator.SourceSimulatorApplication;
import com.aurastream.simulator.fault.Fault;
import com.aurastream.simulator.fault.FaultBook;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import com.aurastream.simulator.ledger.Bucket;
import com.aurastream.simulator.ledger.Ledger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Google's own client before the simulator, over HTTP, by a test's clock. */
final class SimulatedPainter implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    static final String MODEL = "gemini-3.1-flash-image";

    final SettableClock clock = new SettableClock(NOW);
    final AtomicLong budgetLeft = new AtomicLong(1_000);

    private final ConfigurableApplicationContext context;
    private final List<SourceCalls> calls = new ArrayList<>();

    SimulatedPainter() {
        context = new SpringApplicationBuilder(SourceSimulatorApplication.class)
                .properties("spring.config.name=source-simulator")
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> clock))
                .run(
                        "--server.port=0",
                        "--aurastream.simulator.world=synthetic:1?plants=none",
                        "--aurastream.simulator.channels-per-game=1");
    }

    /** Google's client with this much patience. */
    GeminiImages images(Duration timeout) {
        GeminiClients.Access access = new GeminiClients.Access(
                URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")),
                "painters-key",
                MODEL,
                4096,
                timeout);
        SourceCalls through = new SourceCalls(
                "gemini-images",
                settings().once(timeout),
                GeminiClients.drawingFailures(access, clock),
                SourceRegistries.unpublished(),
                new SimpleMeterRegistry());
        calls.add(through);
        return GeminiClients.images(
                access, new GeminiBudget(new GeminiBudgetSettings(1_000, Map.of()), this::reserve, clock), through);
    }

    private static SourceCallSettings settings() {
        return new SourceCallSettings(
                3,
                Duration.ofMillis(1),
                Duration.ofMillis(2),
                Duration.ofSeconds(5),
                4,
                Duration.ofSeconds(1),
                1_000,
                Duration.ofMinutes(1));
    }

    private BudgetStore.Answer reserve(BudgetStore.Request request) {
        boolean granted = budgetLeft.getAndDecrement() > 0;
        return new BudgetStore.Answer(granted, 1_000, 1_000);
    }

    /** A fault of every call until it is cleared. */
    void fault(FaultKind kind) {
        context.getBean(FaultBook.class).add(new Fault(Source.GEMINI, kind, null, null, null, 2_000L));
    }

    /** A fault of a part of the calls. */
    void fault(FaultKind kind, double ratio, long seed) {
        context.getBean(FaultBook.class).add(new Fault(Source.GEMINI, kind, null, null, ratio, null, seed));
    }

    void clear() {
        context.getBean(FaultBook.class).clear();
        context.getBean(Ledger.class).clear();
    }

    /** Calls of image models that the simulator counted since it was cleared. */
    long callsCounted() {
        return context.getBean(Ledger.class).between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream()
                .map(account -> account.buckets().getOrDefault(Bucket.GEMINI_IMAGES, new Ledger.Sum(0, 0, 0)))
                .mapToLong(Ledger.Sum::calls)
                .sum();
    }

    @Override
    public void close() {
        calls.forEach(SourceCalls::close);
        context.close();
    }
}
