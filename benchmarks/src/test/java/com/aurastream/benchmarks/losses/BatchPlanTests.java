package com.aurastream.benchmarks.losses;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.benchmarks.losses.BatchPlan.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchPlanTests {

    private static final int EVENTS = 50_000;

    private static List<Batch> batches(double repeated) {
        BatchPlan plan = new BatchPlan(EVENTS, repeated, 3);
        List<Batch> batches = new ArrayList<>();
        for (Optional<Batch> next = plan.next(); next.isPresent(); next = plan.next()) {
            batches.add(next.get());
        }
        return batches;
    }

    @Test
    void everyEventIsSentAndAFifthOfTheIdsIsRepeated() {
        int[] all = batches(0.2).stream()
                .flatMapToInt(batch -> Arrays.stream(batch.numbers()))
                .toArray();

        assertThat(Arrays.stream(all).distinct().count()).isEqualTo(EVENTS);
        assertThat(1 - (double) EVENTS / all.length).isBetween(0.19, 0.21);
    }

    @Test
    void someIdsAreRepeatedWithinABatchSomeOutOfEarlierOnesAndSomeBatchesAreSentTwice() {
        List<Batch> batches = batches(0.2);

        assertThat(batches)
                .anyMatch(batch -> Arrays.stream(batch.numbers()).distinct().count() < batch.numbers().length);
        int[] last = batches.get(batches.size() - 2).numbers();
        assertThat(Arrays.stream(last).min().orElseThrow()).isLessThan(EVENTS / 2);
        assertThat(batches).anyMatch(Batch::twice);
    }

    @Test
    void batchesHoldOneToAThousand() {
        assertThat(batches(0.2)).allMatch(batch -> batch.numbers().length >= 1 && batch.numbers().length <= 1_000);
    }

    @Test
    void withoutRepeatsEveryIdIsSentOnce() {
        List<Batch> batches = batches(0);

        assertThat(batches.stream().mapToInt(batch -> batch.numbers().length).sum())
                .isEqualTo(EVENTS);
        assertThat(batches).noneMatch(Batch::twice);
    }
}
