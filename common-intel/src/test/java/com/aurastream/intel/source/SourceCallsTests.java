package com.aurastream.intel.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.fasterxml.jackson.core.JsonParseException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class SourceCallsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger attempts = new AtomicInteger();
    private SourceCalls calls = calls(3, 2, Duration.ofSeconds(20), 100);

    private SourceCalls calls(int attempts, int concurrency, Duration timeout, int breakerCalls) {
        SourceCallSettings settings = new SourceCallSettings(
                attempts,
                Duration.ofMillis(10),
                Duration.ofMillis(20),
                timeout,
                concurrency,
                Duration.ofMillis(10),
                breakerCalls,
                Duration.ofMinutes(1));
        return new SourceCalls(
                "test",
                settings,
                (operation, failure) -> SourceFailures.common("test", operation, failure),
                SourceRegistries.unpublished(),
                meters);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void anUnavailableSourceIsAskedAgainAndItsAnswerReturned() {
        String answer = calls.call("videos.list", () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IOException("connection reset");
            }
            return "answer";
        });
        assertThat(answer).isEqualTo("answer");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void attemptsAreBounded() {
        assertThatThrownBy(() -> calls.call("videos.list", failing(new IOException("connection reset"))))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("test: videos.list failed on the way");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whatAskingAgainWouldNotMendIsAskedOnce() {
        assertThatThrownBy(() -> calls.call("x", failing(new Throttled("test", "later", null, null))))
                .isInstanceOf(Throttled.class);
        assertThatThrownBy(() -> calls.call("x", failing(new Unauthorized("test", "no", null))))
                .isInstanceOf(Unauthorized.class);
        assertThatThrownBy(() -> calls.call("x", failing(new JsonParseException(null, "garbage"))))
                .isInstanceOf(Malformed.class);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aMistakeOfOursIsNeitherRepeatedNorDisguised() {
        assertThatThrownBy(() -> calls.call("x", failing(new IllegalStateException("bug"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bug");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void theBreakerOpensAfterFailuresAndCallsNoMore() {
        close();
        calls = calls(1, 2, Duration.ofSeconds(20), 4);
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> calls.call("x", failing(new IOException("down"))))
                    .isInstanceOf(Unavailable.class);
        }
        assertThatThrownBy(() -> calls.call("x", failing(new IOException("down"))))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("was not asked because the latest calls failed");
        assertThat(attempts).hasValue(4);
        assertThat(new SourceHealth(calls).health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void throttlingDoesNotOpenTheBreaker() {
        close();
        calls = calls(1, 2, Duration.ofSeconds(20), 2);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> calls.call("x", failing(new Throttled("test", "later", null, null))))
                    .isInstanceOf(Throttled.class);
        }
        assertThat(attempts).hasValue(10);
        assertThat(new SourceHealth(calls).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aCallThatTakesTooLongIsUnavailable() {
        close();
        calls = calls(1, 2, Duration.ofMillis(50), 10);
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> calls.call("videos.list", () -> {
                    never.await();
                    return "late";
                }))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("videos.list took too long");
    }

    @Test
    void oneCallTooManyIsRefused() throws Exception {
        close();
        calls = calls(1, 1, Duration.ofSeconds(20), 10);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<String> first = other.submit(() -> calls.call("x", () -> {
                started.countDown();
                release.await();
                return "first";
            }));
            started.await();
            assertThatThrownBy(() -> calls.call("x", () -> "second"))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("already under way");
            release.countDown();
            assertThat(first.get()).isEqualTo("first");
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void callsAreTimedByOperationAndOutcome() {
        calls.call("videos.list", () -> "answer");
        assertThatThrownBy(() -> calls.call("videos.list", failing(new Throttled("test", "later", null, null))))
                .isInstanceOf(Throttled.class);
        assertThat(meters.timer(
                                "aurastream.source.calls",
                                "source",
                                "test",
                                "operation",
                                "videos.list",
                                "outcome",
                                "ok")
                        .count())
                .isEqualTo(1);
        assertThat(meters.timer(
                                "aurastream.source.calls",
                                "source",
                                "test",
                                "operation",
                                "videos.list",
                                "outcome",
                                "throttled")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void statusesAreReadAlikeForEverySource() {
        assertThat(SourceFailures.status("test", "x", 429, "slow down", null, null))
                .isInstanceOf(Throttled.class);
        assertThat(SourceFailures.status("test", "x", 401, "who", null, null)).isInstanceOf(Unauthorized.class);
        assertThat(SourceFailures.status("test", "x", 403, "no", null, null)).isInstanceOf(Unauthorized.class);
        assertThat(SourceFailures.status("test", "x", 503, "down", null, null)).isInstanceOf(Unavailable.class);
        assertThat(SourceFailures.status("test", "x", 404, "what", null, null)).isInstanceOf(Malformed.class);
    }

    private Callable<String> failing(Exception failure) {
        return () -> {
            attempts.incrementAndGet();
            throw failure;
        };
    }
}
