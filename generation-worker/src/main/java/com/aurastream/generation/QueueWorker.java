package com.aurastream.generation;

import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.generation.AssetKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The worker's loops: they start with the application, and end before it closes what they use. */
final class QueueWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(QueueWorker.class);

    private static final long CLAIM_PATIENCE_SECONDS = 5;

    private final GenerationSettings settings;
    private final HeldAttempts held;
    private final List<QueueLoop> loops;
    private final boolean startsItself;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /**
     * A worker.
     *
     * @param startsItself whether it takes parts as soon as the application has started; else only when told to drain
     * @param owner this process, for people who look at leases
     */
    QueueWorker(
            GenerationSettings settings,
            GenerationQueue queue,
            PartWork work,
            QueueMeters meters,
            boolean startsItself,
            String owner) {
        this.settings = settings;
        this.held = new HeldAttempts(queue, work, settings);
        this.loops = settings.queues().stream()
                .sorted()
                .map(of -> new QueueLoop(of, queue, work, held, meters, settings, owner))
                .toList();
        this.startsItself = startsItself;
    }

    /** The queues that are served, each with its loop. */
    Collection<QueueLoop> loops() {
        return loops;
    }

    @Override
    public void start() {
        running = true;
        if (startsItself) {
            loops.forEach(this::start);
        }
    }

    /** Claims no more, lets what is under way end for a while, and gives back the rest. */
    @Override
    public void stop() {
        loops.forEach(QueueLoop::stop);
        threads.forEach(QueueWorker::await);
        held.awaitNone(settings.shutdownWait());
        held.giveBack();
        held.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void start(QueueLoop loop) {
        Thread thread = new Thread(loop::run, "claim-" + name(loop.queue()));
        thread.setUncaughtExceptionHandler((dead, failure) -> log.error("{} ended", dead.getName(), failure));
        threads.add(thread);
        thread.start();
    }

    private static String name(AssetKind.Queue queue) {
        return queue.code();
    }

    private static void await(Thread thread) {
        try {
            TimeUnit.SECONDS.timedJoin(thread, CLAIM_PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
