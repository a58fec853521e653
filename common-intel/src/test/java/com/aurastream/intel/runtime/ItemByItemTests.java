package com.aurastream.intel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.testing.TestRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemByItemTests {

    private final ItemByItem each = new ItemByItem(TestRun.of("job", Instant.parse("2026-11-23T12:00:00Z")));

    @Test
    void oneFailureCostsNoOtherItsResult() {
        List<Item> items = each.each(List.of("a", "b", "c"), name -> name, name -> {
            if (name.equals("b")) {
                throw new IllegalStateException("broken");
            }
            return List.of(Item.done(name, 1));
        });
        assertThat(items).containsExactly(Item.done("a", 1), Item.failed("b", "broken"), Item.done("c", 1));
    }

    @Test
    void aStoppedRunEndsAtOnce() {
        List<String> seen = new ArrayList<>();
        assertThatThrownBy(() -> each.each(List.of("a", "b"), name -> name, name -> {
                    seen.add(name);
                    throw new RunStoppedException("time limit");
                }))
                .isInstanceOf(RunStoppedException.class);
        assertThat(seen).containsExactly("a");
    }
}
