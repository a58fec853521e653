package com.aurastream.benchmarks.stage;

import com.aurastream.benchmarks.process.ChildProcess;
import com.aurastream.benchmarks.process.Children;
import com.aurastream.benchmarks.process.PackedApplication;
import com.aurastream.benchmarks.process.RunningApplication;
import com.aurastream.benchmarks.report.Progress;
import com.aurastream.benchmarks.server.FreePorts;
import com.aurastream.benchmarks.server.ScratchFolder;
import com.aurastream.benchmarks.server.ScratchPostgres;
import com.aurastream.benchmarks.server.ScratchRedis;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL and Redis of a run, and the fleet's applications on them as processes of their own. */
public final class Stage implements AutoCloseable {

    /** The key that callers show to the gateway. */
    public static final String API_KEY = "bench-key-0123456789abcdef";

    /** Writing the archive of classes takes seconds on an idle machine, and a minute on a busy one. */
    private static final Duration DUMP = Duration.ofMinutes(4);

    private final Path root;
    private final ScratchFolder scratch;
    private final Children children;
    private final Progress progress;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ScratchPostgres postgres;
    private final ScratchRedis redis;

    /**
     * Sets it up: starts the servers.
     *
     * @param root the project's folder, where the packed applications are
     * @param scratch gets the data and the logs
     * @param progress told what happens
     * @param clock the present
     */
    public Stage(Path root, ScratchFolder scratch, Progress progress, Clock clock) throws InterruptedException {
        this.root = root;
        this.scratch = scratch;
        this.progress = progress;
        this.clock = clock;
        this.children = new Children(scratch.pids());
        try {
            this.postgres = ScratchPostgres.start(scratch.path().resolve("postgres"), children);
            this.redis = ScratchRedis.start(scratch.path().resolve("redis"), children);
        } catch (RuntimeException | InterruptedException e) {
            children.close();
            throw e;
        }
        progress.say("PostgreSQL and Redis run, in %s".formatted(scratch.path()));
    }

    /** Finds an application of the fleet, unpacked. */
    public PackedApplication application(String name) {
        return PackedApplication.of(root, name);
    }

    /**
     * Starts an application on the servers.
     *
     * @param instance tells apart several of the same, in logs
     * @param megabytes of heap
     * @param settings go before those of the application
     */
    public RunningApplication start(
            PackedApplication application, String instance, int megabytes, Map<String, ?> settings) {
        int port = FreePorts.one();
        return running(application, instance, port, application.command(megabytes, withServers(port, settings)));
    }

    /**
     * Starts an application once and stops it, so that it starts from an archive of its classes from then on. Done once for each
     * build of it.
     */
    public void rehearse(PackedApplication application, int megabytes, Map<String, ?> settings)
            throws InterruptedException {
        if (application.rehearsed()) {
            return;
        }
        progress.say("Rehearsing the start of %s, once for each build".formatted(application.name()));
        int port = FreePorts.one();
        running(application, "rehearsal", port, application.rehearsal(megabytes, withServers(port, settings)))
                .awaitReady(http)
                .process()
                .stop(DUMP);
    }

    private RunningApplication running(PackedApplication application, String instance, int port, List<String> command) {
        String name = application.name() + "-" + instance;
        ChildProcess process = ChildProcess.start(name, command, scratch.log(name), children);
        return new RunningApplication(process, URI.create("http://127.0.0.1:" + port));
    }

    /** Starts a gateway without a limit of requests, whose key is {@link #API_KEY}, and waits until it serves. */
    public RunningApplication startGateway(Map<String, ?> settings) throws InterruptedException {
        return startGateway(application("api-gateway"), settings);
    }

    /** The same, of a gateway that was found before. */
    public RunningApplication startGateway(PackedApplication application, Map<String, ?> settings)
            throws InterruptedException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("aurastream.gateway.api-key", API_KEY);
        all.put("aurastream.gateway.requests-per-second", 0);
        all.putAll(settings);
        RunningApplication gateway = start(application, "1", 384, all).awaitReady(http);
        progress.say("The gateway serves at %s".formatted(gateway.address()));
        return gateway;
    }

    private Map<String, Object> withServers(int port, Map<String, ?> settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("server.address", "127.0.0.1");
        all.put("server.port", port);
        all.put("spring.main.banner-mode", "off");
        all.put("spring.datasource.url", postgres.jdbcUrl());
        all.put("spring.datasource.username", "postgres");
        all.put("spring.datasource.password", "");
        all.put("spring.data.redis.url", redis.url());
        all.putAll(settings);
        return all;
    }

    /** The client that all requests go through. */
    public HttpClient http() {
        return http;
    }

    /** The run's PostgreSQL. */
    public ScratchPostgres postgres() {
        return postgres;
    }

    /** The run's Redis. */
    public ScratchRedis redis() {
        return redis;
    }

    /** The run's folder. */
    public ScratchFolder scratch() {
        return scratch;
    }

    /** Told what happens. */
    public Progress progress() {
        return progress;
    }

    /** The present. */
    public Clock clock() {
        return clock;
    }

    /** Ends everything that was started. */
    @Override
    public void close() {
        children.close();
    }
}
