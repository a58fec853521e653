package com.aurastream.gateway.generation;

import com.aurastream.intel.generation.GenerationEvent;
import com.aurastream.intel.generation.GenerationState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of one job's events. It holds at most one batch that has not been sent: a slow reader is simply not given more, since
 * whatever comes meanwhile stays in PostgreSQL. Its thread is the only one that waits for the reader.
 */
final class Watcher {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final long RECONNECT_MILLIS = 1_000;
    private static final Set<String> ENDS = Arrays.stream(GenerationState.values())
            .filter(GenerationState::ended)
            .map(GenerationState::code)
            .collect(Collectors.toUnmodifiableSet());

    private final String creator;
    private final UUID job;
    private final SseEmitter emitter;
    private final BlockingQueue<List<GenerationEvent>> unsent = new ArrayBlockingQueue<>(1);
    private volatile boolean closed;

    /** Only the thread that offers events touches it. */
    private long position;

    Watcher(String creator, UUID job, long position, SseEmitter emitter) {
        this.creator = creator;
        this.job = job;
        this.position = position;
        this.emitter = emitter;
    }

    String creator() {
        return creator;
    }

    UUID job() {
        return job;
    }

    long position() {
        return position;
    }

    /** Whether it can take events; only while nothing is unsent, so that its position is final. */
    boolean wantsEvents() {
        return !closed && unsent.isEmpty();
    }

    /**
     * Gives it events of its job, in order. It takes those that follow what it has without a gap, and none twice.
     *
     * @return whether it took any
     */
    boolean offer(List<GenerationEvent> events) {
        List<GenerationEvent> next = new ArrayList<>();
        for (GenerationEvent event : events) {
            if (event.sequence() == position + 1 + next.size()) {
                next.add(event);
            }
        }
        if (next.isEmpty() || !unsent.offer(next)) {
            return false;
        }
        position += next.size();
        return true;
    }

    /**
     * Sends until the job has ended, the reader is gone or the watcher is closed.
     *
     * @param full how many events make a batch after which there may be more at once
     * @param more is told so
     */
    void run(Duration heartbeat, int full, Runnable more) {
        try {
            emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS).comment("events of " + job));
            boolean ended = false;
            while (!ended && !closed) {
                List<GenerationEvent> events = unsent.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                ended = events == null ? stillThere() : sendAll(events);
                if (events != null && events.size() >= full) {
                    more.run();
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // the reader is gone; the container has been told by the failed write
            closed = true;
        } catch (InterruptedException e) {
            emitter.complete();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it; safe to be called by anybody, more than once. */
    void close() {
        closed = true;
        unsent.offer(List.of());
    }

    private boolean stillThere() throws IOException {
        emitter.send(SseEmitter.event().comment("nothing new"));
        return false;
    }

    /** An end is only the end when nothing follows: a failed job can be put back into its queue. */
    private boolean sendAll(List<GenerationEvent> events) throws IOException {
        boolean ended = false;
        for (GenerationEvent event : events) {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(event.sequence()))
                    .name(event.type())
                    .data(event.data(), TEXT));
            ended = ENDS.contains(event.type());
        }
        return ended;
    }
}
