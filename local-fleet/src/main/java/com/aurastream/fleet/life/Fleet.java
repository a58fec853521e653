package com.aurastream.fleet.life;

import com.aurastream.fleet.history.FleetClock;
import com.aurastream.fleet.history.HistoryPlan;
import com.aurastream.fleet.history.HistoryProgress;
import com.aurastream.fleet.history.HistoryWalk;
import com.aurastream.fleet.home.ApiKey;
import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.HomeLock;
import com.aurastream.fleet.home.LeftBehind;
import com.aurastream.fleet.home.RefusedException;
import com.aurastream.fleet.home.ServerPorts;
import com.aurastream.fleet.home.WorldChoice;
import com.aurastream.fleet.server.LocalPostgres;
import com.aurastream.fleet.server.LocalRedis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running fleet: databases, simulator, workers and gateway of one data folder. */
public final class Fleet implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Fleet.class);

    /** Further back than any recording reaches; a fraction of a second later the recording says where it begins. */
    private static final Duration LONGEST_RECORDING = Duration.ofDays(366);

    private final FleetOptions options;
    private final FleetHome home;
    private final Terminal terminal;
    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private final FleetClock clock = new FleetClock(real);
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final Applications applications;
    private final FleetRecord record;
    private final FleetJobs jobs;
    private final boolean firstStart;
    private WorldChoice world;
    private HistoryPlan plan = new HistoryPlan(List.of());

    private Fleet(FleetOptions options, Terminal terminal, WorldChoice world) {
        this.options = options;
        this.home = options.home();
        this.terminal = terminal;
        this.world = world;
        this.firstStart = !WorldChoice.isKept(home);
        this.applications = new Applications(FleetSettings.lean(), clock, options.basePort());
        this.jobs = new FleetJobs(applications);
        this.record = new FleetRecord(home, world.world(), real.instant());
    }

    /**
     * Starts everything; no job runs yet.
     *
     * @throws RefusedException when something that the person at the terminal can mend is in the way
     */
    public static Fleet start(FleetOptions options, Terminal terminal) {
        FleetHome home = options.home();
        home.prepare();
        HomeLock lock = HomeLock.take(home);
        Optional<String> asked = options.live() ? Optional.of(WorldChoice.LIVE) : options.world();
        Fleet fleet = null;
        try {
            List<String> ended = LeftBehind.stop(home);
            if (!ended.isEmpty()) {
                terminal.say("Ended what a killed fleet left behind: " + String.join(", ", ended));
            }
            PortCheck.require(options.basePort(), Service.all(options.live()));
            WorldChoice world = WorldChoice.of(
                    home,
                    asked,
                    options.historyDays(),
                    Clock.tickMillis(ZoneOffset.UTC).instant());
            fleet = new Fleet(options, terminal, world);
            fleet.toClose.push(lock);
            fleet.startAll();
            return fleet;
        } catch (RuntimeException e) {
            closeQuietly(fleet == null ? lock : fleet);
            throw e;
        }
    }

    private static void closeQuietly(AutoCloseable started) {
        try {
            started.close();
        } catch (Exception e) {
            log.warn("after a failed start", e);
        }
    }

    private void startAll() {
        home.fleetPid().writeOwn();
        toClose.push(home.fleetPid()::delete);
        world.keep(home);
        record.enter(FleetPhase.STARTING, "PostgreSQL and Redis");
        ServerPorts ports = ServerPorts.of(home);
        terminal.say("Starting PostgreSQL and Redis in " + home.folder());
        LocalRedis redis = LocalRedis.start(home, ports.redis());
        toClose.push(redis);
        LocalPostgres postgres = LocalPostgres.start(home, ports.postgres());
        toClose.push(postgres);
        startApplications(postgres.jdbcUrl(), redis.url());
        record.listenAt(addresses(postgres.jdbcUrl(), redis.url()));
    }

    private void startApplications(String jdbcUrl, String redisUrl) {
        toClose.push(applications);
        record.enter(FleetPhase.STARTING, "applications");
        terminal.say("Starting "
                + Service.all(options.live()).stream().map(Service::name).collect(Collectors.joining(", ")));
        if (!world.live()) {
            startSimulatorOrForget();
        }
        Map<String, Object> settings = new LinkedHashMap<>(FleetSettings.databases(jdbcUrl, redisUrl));
        settings.putAll(FleetSettings.sources(world, Service.SIMULATOR.url(options.basePort())));
        settings.put("aurastream.assets.folder", home.assets());
        Map<String, Object> gateway = new LinkedHashMap<>(settings);
        gateway.put("aurastream.gateway.api-key", ApiKey.of(home, options.apiKey()));
        // brings the tables up to date, before the others look at them
        applications.start(Service.GATEWAY, gateway);
        settings.putAll(FleetSettings.worker());
        applications.startAll(Service.WORKERS, settings);
    }

    /** A first start in a world that does not exist must not bind the folder to it. */
    private void startSimulatorOrForget() {
        try {
            startSimulator();
        } catch (RuntimeException e) {
            if (firstStart) {
                WorldChoice.forget(home);
            }
            throw e;
        }
    }

    /** The simulator comes first: it knows when the past begins, which is where the clock stands while the others start. */
    private void startSimulator() {
        boolean past = !world.historyDone();
        if (past) {
            clock.stepTo(world.anchor().minus(LONGEST_RECORDING));
        }
        applications.start(Service.SIMULATOR, FleetSettings.simulator(world));
        if (past) {
            plan = world.replay()
                    ? HistoryPlan.ofRecording(
                            SimulatorHistory.of(Service.SIMULATOR.url(options.basePort())),
                            historyBegin(),
                            world.anchor())
                    : HistoryPlan.ofThinnedSpan(historyBegin(), world.anchor());
            clock.stepTo(plan.begin(world.anchor()));
        }
    }

    private Instant historyBegin() {
        return world.historyDays()
                .map(days ->
                        Duration.ofSeconds(Math.round(days * Duration.ofDays(1).toSeconds())))
                .map(world.anchor()::minus)
                .orElse(Instant.MIN);
    }

    private FleetAddresses addresses(String jdbcUrl, String redisUrl) {
        Map<String, String> workers = Service.WORKERS.stream()
                .collect(Collectors.toMap(Service::name, worker -> worker.url(options.basePort())));
        Optional<String> simulator =
                world.live() ? Optional.empty() : Optional.of(Service.SIMULATOR.url(options.basePort()));
        return new FleetAddresses(Service.GATEWAY.url(options.basePort()), workers, simulator, jdbcUrl, redisUrl);
    }

    /**
     * Lives through the recent past, from where an interrupted start left off; returns at once when that has been done.
     *
     * @param stopped asked between two runs whether to stop
     */
    public void liveThroughHistory(BooleanSupplier stopped) {
        int unfinished = jobs.settleAfterKill();
        if (unfinished > 0) {
            terminal.say("Marked %d runs as abandoned, which a killed fleet had not finished".formatted(unfinished));
        }
        if (world.historyDone() || world.live()) {
            return;
        }
        HistoryPlan rest = jobs.lastOfHistory()
                .map(last -> plan.after(last.job(), last.startedAt()))
                .orElse(plan);
        Instant begin = real.instant();
        record.enter(FleetPhase.HISTORY, rest.steps().size() + " runs of the recent past");
        long failures = new HistoryWalk(clock, real, jobs::runOfHistory, this::tell).walk(rest, stopped);
        if (!stopped.getAsBoolean()) {
            world = world.withHistoryDone();
            world.keep(home);
            terminal.say("Lived through %d runs of the recent past in %d s, %d of them without success"
                    .formatted(
                            rest.steps().size(),
                            Duration.between(begin, real.instant()).toSeconds(),
                            failures));
        }
    }

    private void tell(HistoryProgress progress) {
        String line = "History: " + progress;
        record.enter(FleetPhase.HISTORY, line);
        terminal.say(line);
    }

    /** Lets the clock go and the schedules take over. */
    public void schedule() {
        clock.release();
        jobs.startSchedules();
        checkCompletion();
    }

    /** Looks which jobs have not succeeded yet, and keeps the answer in the data folder. */
    public Map<String, String> checkCompletion() {
        Map<String, String> waiting = jobs.withoutSuccess();
        record.waitFor(waiting);
        return waiting;
    }

    /** The data folder. */
    public FleetHome home() {
        return home;
    }

    /** The world, for the terminal. */
    public String world() {
        return world.world();
    }

    /** Whether the platforms themselves are asked. */
    public boolean live() {
        return world.live();
    }

    /** The gateway's address. */
    public String gateway() {
        return Service.GATEWAY.url(options.basePort());
    }

    /** Stops the applications, then Redis, then PostgreSQL. */
    @Override
    public void close() {
        record.enter(FleetPhase.STOPPING, "stopping");
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception e) {
                log.warn("while stopping", e);
            }
        }
    }
}
