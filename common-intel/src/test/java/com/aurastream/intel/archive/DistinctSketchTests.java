package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.stats.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctSketchTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 255, 256})
    void fewAreCountedExactly(int count) {
        DistinctSketch sketch = sketch(names(count));
        names(count).forEach(sketch::add);

        assertThat(sketch.estimate(1000)).isEqualTo(new Estimate(count, count, count, 1000));
    }

    @Test
    void manyAreEstimatedAndTheIntervalHoldsTheTruthAsOftenAsItSays() {
        int held = 0;
        for (int trial = 0; trial < 200; trial++) {
            int truth = 300 + trial * 50;
            int offset = trial * 100_000;
            DistinctSketch sketch = new DistinctSketch();
            IntStream.range(offset, offset + truth).forEach(i -> sketch.add("user-" + i));
            Estimate estimate = sketch.estimate(truth);
            held += estimate.lo() <= truth && truth <= estimate.hi() ? 1 : 0;
            assertThat(estimate.value()).isBetween(truth * 0.9, truth * 1.1);
        }
        // 90 % of 200, and more than four standard errors on either side would be another interval
        assertThat(held).isBetween(162, 198);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 200, 300, 5000})
    void partsMakeTheSameSketchAsTheWholeInWhateverOrder(int count) {
        List<String> names = new ArrayList<>(names(count));
        DistinctSketch whole = sketch(names);
        Collections.shuffle(names, new Random(4));
        int cut = count / 3;
        DistinctSketch parts = sketch(names.subList(0, cut));
        parts.add(sketch(names.subList(cut / 2, count)));
        DistinctSketch turned = sketch(names.subList(cut / 2, count));
        turned.add(sketch(names.subList(0, cut)));

        assertThat(parts.bytes()).isEqualTo(whole.bytes());
        assertThat(turned.bytes()).isEqualTo(whole.bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 256, 257, 40_000})
    void whatWasWrittenIsReadAgainAndNeverLarge(int count) {
        DistinctSketch sketch = sketch(names(count));
        byte[] bytes = sketch.bytes();
        DistinctSketch read = DistinctSketch.of(bytes);

        assertThat(read.bytes()).isEqualTo(bytes).hasSizeLessThanOrEqualTo(2049);
        assertThat(read.estimate(9)).isEqualTo(sketch.estimate(9));
        read.add("one more");
        sketch.add("one more");
        assertThat(read.bytes()).isEqualTo(sketch.bytes());
    }

    private static DistinctSketch sketch(List<String> names) {
        DistinctSketch sketch = new DistinctSketch();
        names.forEach(sketch::add);
        return sketch;
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "name-" + i).toList();
    }
}
