package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.source.SourceCallSettings;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.twitch.ClipSource;
import com.aurastream.intel.source.twitch.ClipSweep;
import com.aurastream.intel.source.twitch.TwitchClients;
import com.aurastream.intel.source.twitch.TwitchSettings;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.simulator.SourceSimulatorApplication;
import com.aurastream.simulator.fault.Fault;
import com.aurastream.simulator.fault.FaultBook;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import com.aurastream.simulator.world.ClipState;
import com.aurastream.simulator.world.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The fleet's clip source against the simulated Twitch with its flaws. */
class ClipSourceIT {

    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T18:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String FORTNITE = "33214";
    private static final String TALK = "509658";
    private static final int PAGE_BOUND = 12;
    private static final SettableClock CLOCK = new SettableClock(MONDAY_EVENING);

    private static ConfigurableApplicationContext simulator;
    private static SourceCalls calls;
    private static ClipSource source;

    @BeforeAll
    static void start() {
        simulator = new SpringApplicationBuilder(SourceSimulatorApplication.class)
                .properties("spring.config.name=source-simulator")
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> CLOCK))
                .run("--server.port=0", "--aurastream.simulator.world=synthetic:42");
        SourceCallSettings callSettings = new SourceCallSettings(
                2,
                Duration.ofMillis(1),
                Duration.ofMillis(2),
                Duration.ofSeconds(10),
                4,
                Duration.ofSeconds(10),
                20,
                Duration.ofSeconds(30));
        calls = new SourceCalls(
                "twitch",
                callSettings,
                TwitchClients.failures(),
                SourceRegistries.unpublished(),
                new SimpleMeterRegistry());
        TwitchSettings settings = new TwitchSettings(
                true,
                "",
                "",
                null,
                null,
                60,
                PAGE_BOUND,
                50,
                Duration.ofSeconds(70),
                HOUR,
                Duration.ofSeconds(5),
                callSettings);
        String url = "http://localhost:" + simulator.getEnvironment().getProperty("local.server.port");
        source = TwitchClients.clips(settings, settings.simulated(url), calls, CLOCK::advance, CLOCK);
    }

    @AfterAll
    static void stop() {
        calls.close();
        simulator.close();
    }

    @BeforeEach
    void reset() {
        CLOCK.set(MONDAY_EVENING);
        faults().clear();
    }

    @Test
    void hourIsReadWhole() {
        Instant from = MONDAY_EVENING.minus(HOUR);

        ClipSweep sweep = source.madeBetween(FORTNITE, from, MONDAY_EVENING);

        assertThat(sweep.coverage().complete()).isTrue();
        assertThat(ids(sweep.clips()))
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(truth(FORTNITE, from, MONDAY_EVENING));
        assertThat(sweep.clips())
                .extracting(observed -> observed.reading().observedAt())
                .containsOnly(MONDAY_EVENING);
    }

    @Test
    void tooManyClipsForTwitchEndTheSweepIncompleteAfterAThousand() {
        ClipSweep sweep = source.madeBetween(TALK, MONDAY_EVENING.minus(HOUR.multipliedBy(12)), MONDAY_EVENING);

        assertThat(sweep.clips()).hasSize(1_000);
        assertThat(sweep.coverage()).isEqualTo(new Coverage(11, 1_000, 100, false));
    }

    @Test
    void hourlyWindowsSeeWhatTwitchLeavesOutOfAWideOne() {
        Instant from = MONDAY_EVENING.minus(HOUR.multipliedBy(12));
        Set<String> hourly = new HashSet<>();
        for (int hour = 0; hour < 12; hour++) {
            Instant start = from.plus(HOUR.multipliedBy(hour));
            hourly.addAll(
                    ids(source.madeBetween(FORTNITE, start, start.plus(HOUR)).clips()));
        }

        List<String> wide =
                ids(source.madeBetween(FORTNITE, from, MONDAY_EVENING).clips());

        assertThat(hourly).containsExactlyInAnyOrderElementsOf(truth(FORTNITE, from, MONDAY_EVENING));
        assertThat(wide).hasSizeLessThan(hourly.size());
    }

    @Test
    void clipsByIdAreTheSameAsListed() {
        List<ObservedClip> listed = Stream.of(FORTNITE, TALK)
                .flatMap(game -> source.madeBetween(game, MONDAY_EVENING.minus(HOUR), MONDAY_EVENING).clips().stream())
                .toList();

        assertThat(listed).hasSizeGreaterThan(100);
        assertThat(source.byId(ids(listed))).containsExactlyElementsOf(listed);
    }

    @Test
    void overlappingPagesAndLoopingCursorsCostNoClipTwice() {
        Instant from = MONDAY_EVENING.minus(HOUR.multipliedBy(6));
        List<String> whole = truth(FORTNITE, from, MONDAY_EVENING);
        fault(FaultKind.DUPLICATE_PAGES);

        ClipSweep overlapping = source.madeBetween(FORTNITE, from, MONDAY_EVENING);

        assertThat(overlapping.coverage().duplicates()).isPositive();
        assertThat(ids(overlapping.clips())).containsExactlyInAnyOrderElementsOf(whole);
        faults().clear();
        fault(FaultKind.LOOPING_CURSOR);
        assertThat(source.madeBetween(FORTNITE, from, MONDAY_EVENING).coverage())
                .isEqualTo(new Coverage(2, 100, 100, false));
    }

    @Test
    void clipThatVanishedIsLeftOut() {
        List<String> before = ids(source.madeBetween(TALK, MONDAY_EVENING.minus(HOUR), MONDAY_EVENING)
                .clips());
        fault(FaultKind.VANISHED_CLIPS);

        List<String> left = ids(source.byId(before));

        assertThat(left).isNotEmpty().hasSizeLessThan(before.size());
        assertThat(before).containsAll(left);
        assertThat(source.byId(left)).hasSameSizeAs(left);
    }

    private static List<String> truth(String game, Instant from, Instant until) {
        return simulator.getBean(World.class).clips(game, from, until, CLOCK.instant()).stream()
                .map(ClipState::id)
                .toList();
    }

    private static List<String> ids(Collection<ObservedClip> clips) {
        return clips.stream().map(observed -> observed.clip().id()).collect(Collectors.toList());
    }

    private static FaultBook faults() {
        return simulator.getBean(FaultBook.class);
    }

    private static void fault(FaultKind kind) {
        faults().add(new Fault(Source.TWITCH, kind, "/helix/clips", null, null, null));
    }
}
