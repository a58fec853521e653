package com.aurastream.gateway.generation;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.document.StoreUnreachableException;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.archive.GenerationFeed;
import com.aurastream.intel.generation.GenerationEvent;
import com.aurastream.intel.metric.FleetMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All open streams of events of this process. One thread looks for news in PostgreSQL with one question for all of them, so it does
 * not matter which process of the gateway a reader comes to, nor how many readers there are.
 */
public final class Watchers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);
    private static final int BATCH = 100;
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration LAST_QUESTION = Duration.ofSeconds(2);

    private final GenerationFeed feed;
    private final StoreGuard guard;
    private final StudioProperties settings;
    private final Set<Watcher> open = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService senders;
    private final Thread follower;
    private volatile boolean running;

    /** Watches the feed through the archive's guard. */
    public Watchers(GenerationFeed feed, StoreGuard guard, StudioProperties settings, MeterRegistry meters) {
        this.feed = feed;
        this.guard = guard;
        this.settings = settings;
        this.senders = senders(settings.watchers());
        this.follower = new Thread(this::follow, "generation-events");
        follower.setDaemon(true);
        FleetMetrics.GENERATION_WATCHERS.gauge(meters, open::size);
    }

    /**
     * Opens a stream of a job's events after a number.
     *
     * @throws ProblemException when too many are open, or the gateway is stopping
     */
    SseEmitter open(String creator, UUID job, long after) {
        SseEmitter emitter = new SseEmitter(0L);
        Watcher watcher = new Watcher(creator, job, after, emitter);
        admit(watcher);
        emitter.onCompletion(() -> leave(watcher));
        emitter.onTimeout(() -> leave(watcher));
        emitter.onError(failure -> leave(watcher));
        start(watcher);
        news.release();
        return emitter;
    }

    private void start(Watcher watcher) {
        try {
            senders.execute(() -> {
                try {
                    watcher.run(settings.heartbeat(), BATCH, news::release);
                } finally {
                    leave(watcher);
                }
            });
        } catch (RejectedExecutionException e) {
            leave(watcher);
            throw full();
        }
    }

    private synchronized void admit(Watcher watcher) {
        if (!running) {
            throw ProblemException.unavailable("this process of the gateway is stopping: try again", RETRY);
        }
        if (open.size() >= settings.watchers()) {
            throw full();
        }
        long own = open.stream()
                .filter(other -> other.creator().equals(watcher.creator()))
                .count();
        if (own >= settings.watchersPerKey()) {
            throw new ProblemException(
                            ProblemKind.TOO_MANY_REQUESTS,
                            "this key has " + own + " streams of events open, and may not have more: close one")
                    .retryAfter(RETRY);
        }
        open.add(watcher);
    }

    private ProblemException full() {
        return ProblemException.unavailable(
                "all " + settings.watchers() + " streams of events are taken: try again later", RETRY);
    }

    private void leave(Watcher watcher) {
        watcher.close();
        open.remove(watcher);
    }

    private void follow() {
        while (running) {
            try {
                long wait = open.isEmpty() ? RETRY.toMillis() : settings.poll().toMillis();
                if (news.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
                look();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (StoreUnreachableException e) {
                LOG.debug("no news of jobs: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.warn("no news of jobs this time", e);
            }
        }
    }

    /** Asks once for all who wait, and gives each what it has not got; they alone, since others stand elsewhere by now. */
    void look() {
        List<Watcher> waiting = open.stream().filter(Watcher::wantsEvents).toList();
        if (waiting.isEmpty()) {
            return;
        }
        Map<UUID, Long> positions = new TreeMap<>();
        waiting.forEach(watcher -> positions.merge(watcher.job(), watcher.position(), Math::min));
        Map<String, List<GenerationEvent>> found = guard.ask(() -> feed.after(positions, BATCH)).stream()
                .collect(Collectors.groupingBy(GenerationEvent::job));
        waiting.forEach(
                watcher -> watcher.offer(found.getOrDefault(watcher.job().toString(), List.of())));
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            follower.start();
        }
    }

    /**
     * Ends every stream before the server waits for its open requests; readers come back to another process. A question that is being
     * asked is waited for, since an interrupt would break the connection.
     */
    @Override
    public synchronized void stop() {
        running = false;
        open.forEach(Watcher::close);
        senders.shutdown();
        news.release();
        try {
            follower.join(LAST_QUESTION.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the server does, whose phase is lower. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private static ExecutorService senders(int most) {
        AtomicInteger number = new AtomicInteger();
        // a thread is free a moment after its watcher has left, hence a few more than there can be watchers
        return new ThreadPoolExecutor(0, most + 16, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "generation-watcher-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
