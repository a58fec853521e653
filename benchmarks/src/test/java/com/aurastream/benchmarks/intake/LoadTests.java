package com.aurastream.benchmarks.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.benchmarks.intake.Load.Timing;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadTests {

    @Test
    void everyBatchIsSentOnceWhoeverSendsIt() throws Exception {
        Queue<Integer> sent = new ConcurrentLinkedQueue<>();
        try (Load load = new Load(3)) {
            Timing timing = load.send(100, (sender, number) -> {
                assertThat(sender).isBetween(0, 2);
                sent.add(number);
            });

            assertThat(sent)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 100).boxed().toList());
            assertThat(timing.answers()).hasSize(100).allMatch(millis -> millis > 0 && millis <= timing.millis());
        }
    }

    @Test
    void aBatchThatIsNotTakenEndsTheRound() {
        try (Load load = new Load(2)) {
            assertThatThrownBy(() -> load.send(10, (sender, number) -> {
                        if (number == 5) {
                            throw new IllegalStateException("no room");
                        }
                    }))
                    .hasRootCauseMessage("no room");
        }
    }
}
