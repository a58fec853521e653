package com.aurastream.gateway.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.generation.GenerationEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Timeout(20)
class WatcherTests {

    private static final UUID JOB = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Written written = new Written();

    @Test
    void sendsWhatItIsOfferedAndEndsWithTheJob() {
        Watcher watcher = new Watcher("me", JOB, 0, written);
        watcher.offer(List.of(event(1, "queued"), event(2, "progress"), event(3, "partial")));

        watcher.run(LONG, 100, () -> {});

        assertThat(written.text())
                .contains("id:1\nevent:queued\ndata:{\"n\":1}\n\n", "id:2\n", "id:3\nevent:partial\n");
        assertThat(written.completed).isTrue();
    }

    @Test
    void takesNothingTwice() {
        Watcher watcher = new Watcher("me", JOB, 2, written);

        assertThat(watcher.offer(List.of(event(1, "queued"), event(2, "progress"))))
                .isFalse();
        assertThat(watcher.offer(List.of(event(2, "progress"), event(3, "completed"))))
                .isTrue();
        watcher.run(LONG, 100, () -> {});

        assertThat(written.text()).contains("id:3\n").doesNotContain("id:1\n", "id:2\n");
    }

    @Test
    void waitsForAnEventThatIsMissingInBetween() {
        Watcher watcher = new Watcher("me", JOB, 0, written);

        assertThat(watcher.offer(List.of(event(2, "progress")))).isFalse();
        assertThat(watcher.offer(List.of(event(1, "queued"), event(3, "completed"))))
                .isTrue();
        assertThat(watcher.position()).isEqualTo(1);
    }

    @Test
    void aSlowReaderIsGivenNoMoreThanOneBatch() {
        Watcher watcher = new Watcher("me", JOB, 0, written);
        assertThat(watcher.wantsEvents()).isTrue();

        watcher.offer(List.of(event(1, "queued")));

        assertThat(watcher.wantsEvents()).isFalse();
        assertThat(watcher.offer(List.of(event(2, "progress")))).isFalse();
        assertThat(watcher.position()).isEqualTo(1);
    }

    @Test
    void whereNothingHappensACommentKeepsTheStreamOpen() {
        Watcher watcher = new Watcher("me", JOB, 0, written);
        written.closeAfter(5, watcher);

        watcher.run(Duration.ofMillis(1), 100, () -> {});

        assertThat(written.text()).contains(":nothing new\n\n:nothing new\n\n").doesNotContain("id:");
    }

    @Test
    void aReaderThatIsGoneEndsIt() {
        Watcher watcher = new Watcher("me", JOB, 0, written);
        written.gone = true;

        watcher.run(Duration.ofMillis(1), 100, () -> {});

        assertThat(watcher.wantsEvents()).isFalse();
        assertThat(written.completed).isFalse();
    }

    @Test
    void afterAFullBatchThereMayBeMoreAtOnce() {
        Watcher watcher = new Watcher("me", JOB, 0, written);
        List<String> asked = new ArrayList<>();
        watcher.offer(List.of(event(1, "queued"), event(2, "completed")));

        watcher.run(LONG, 2, () -> asked.add("more"));

        assertThat(asked).containsExactly("more");
    }

    @Test
    void dataOfSeveralLinesStaysOneEvent() {
        Watcher watcher = new Watcher("me", JOB, 0, written);
        watcher.offer(
                List.of(new GenerationEvent(JOB.toString(), 1, Instant.EPOCH, "failed", "{\n\"reason\": \"grün\"}")));

        watcher.run(LONG, 100, () -> {});

        assertThat(written.text()).contains("data:{\ndata:\"reason\": \"grün\"}\n\n");
    }

    static List<GenerationEvent> events(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> event(number, "progress"))
                .toList();
    }

    static GenerationEvent event(long number, String type) {
        return new GenerationEvent(JOB.toString(), number, Instant.EPOCH, type, "{\"n\":" + number + "}");
    }

    /** Keeps what would go to the reader. */
    private static final class Written extends SseEmitter {

        private final List<String> parts = Collections.synchronizedList(new ArrayList<>());
        private boolean gone;
        private boolean completed;
        private int sends;
        private Runnable afterwards = () -> {};
        private int last = Integer.MAX_VALUE;

        void closeAfter(int sendings, Watcher watcher) {
            last = sendings;
            afterwards = watcher::close;
        }

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (gone) {
                throw new IOException("Broken pipe");
            }
            parts.add(event.build().stream()
                    .map(part -> String.valueOf(part.getData()))
                    .collect(Collectors.joining()));
            if (++sends == last) {
                afterwards.run();
            }
        }

        @Override
        public synchronized void complete() {
            completed = true;
        }

        String text() {
            return String.join("", parts);
        }
    }
}
