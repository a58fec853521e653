package com.aurastream.benchmarks.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.benchmarks.process.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTests {

    @Test
    void allTenKindsAndThreePacksComeByTurns() {
        List<Order> orders = Order.several(26);

        assertThat(orders.stream()
                        .filter(order -> !order.pack())
                        .map(Order::kind)
                        .distinct())
                .hasSize(10);
        assertThat(orders.stream().filter(Order::pack).map(Order::kind).distinct())
                .containsExactlyInAnyOrder("emote", "stream", "seasonal");
        assertThat(orders).allMatch(order -> order.parts().stream()
                .noneMatch(part -> Order.sizes(part).isEmpty()));
        assertThat(orders.get(25))
                .isEqualTo(new Order(
                        25, true, orders.get(12).kind(), orders.get(12).parts()));
    }

    @Test
    void theSameOrderHasTheSameBody() {
        assertThat(Order.small(3).body(1))
                .isEqualTo(Order.small(3).body(1))
                .isNotEqualTo(Order.small(4).body(1));
    }

    @Test
    void theProcessIsReadFromTheOwnersName() {
        assertThat(JobsKept.pid("generation-worker@host-7.example:4711")).isEqualTo(4711);
        assertThat(JobsKept.pid("nobody")).isEqualTo(-1);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheOptionsName() {
        assertThatThrownBy(() -> new OrdersSettings(0, 1, 1, 0, 0, 1))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("--jobs");
        assertThatThrownBy(() -> new OrdersSettings(1, 1, 1, 1, 0, 1)).hasMessageContaining("--faults");
    }
}
