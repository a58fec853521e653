package com.aurastream.compose.fleet;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Waits for what has to come, never for longer than it may take, and says meanwhile what it waits for. */
public final class Waiting {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);
    private static final int SHOWN = 4;

    private final Progress progress;

    /** Tells the progress. */
    public Waiting(Progress progress) {
        this.progress = progress;
    }

    /**
     * Waits until nothing is in the way any more.
     *
     * @param what it waits for, for messages
     * @param limit how long at most
     * @param obstacles what is still in the way, asked again and again; what it throws is an obstacle too
     * @return how long it took
     * @throws AssertionError when the time is over; says what was in the way last
     */
    public Duration until(String what, Duration limit, Callable<List<String>> obstacles) {
        long start = System.nanoTime();
        long told = start;
        while (true) {
            List<String> left = ask(obstacles);
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (left.isEmpty()) {
                return waited;
            }
            if (waited.compareTo(limit) > 0) {
                throw new AssertionError("%s: not within %d s, because of %s"
                        .formatted(what, limit.toSeconds(), String.join("; ", left)));
            }
            if (System.nanoTime() - told > BETWEEN_LINES.toNanos()) {
                told = System.nanoTime();
                progress.say("waiting for %s: %s".formatted(what, shown(left)));
            }
            pause();
        }
    }

    private static List<String> ask(Callable<List<String>> obstacles) {
        try {
            return obstacles.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (Exception e) {
            return List.of(String.valueOf(e));
        }
    }

    private static String shown(List<String> left) {
        String first = String.join("; ", left.subList(0, Math.min(SHOWN, left.size())));
        return left.size() > SHOWN ? first + " and " + (left.size() - SHOWN) + " more" : first;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
