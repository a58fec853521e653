package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.event.AnalyticsEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class EventTableIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int ROWS = 40_000;

    /** After so many questions the driver has the server keep its plan. */
    private static final int PLANNED = 10;

    /** By a scan, which is best while the table is empty, this would be 1.6 billion comparisons and take some 15 seconds. */
    @Test
    void knownEventsAreFoundQuicklyByAPlanThatWasMadeWhileTheTableWasEmpty() {
        try (ArchiveFixture fixture = new ArchiveFixture("event_table")) {
            TransactionTemplate transaction = new TransactionTemplate(fixture.transactions);
            EventTable table = new EventTable(fixture.jdbc, transaction);
            new EventPartitions(fixture.jdbc, transaction).prepare(List.of(LocalDate.parse("2026-11-20")));
            fixture.jdbc.execute("analyze analytics_event");

            Set<UUID> known = transaction.execute(status -> {
                IntStream.range(0, PLANNED).forEach(asked -> table.known(keys(0, 10)));
                table.copy(rows(), () -> {});
                fixture.jdbc.execute("set local statement_timeout = '5s'");
                return table.known(keys(ROWS / 2, ROWS + ROWS / 2));
            });

            assertThat(known).isEqualTo(keys(ROWS / 2, ROWS));
        }
    }

    private static CopyRows rows() {
        CopyRows rows = new CopyRows();
        IntStream.range(0, ROWS).forEach(number -> rows.add(key(number), event(number), NOON.toEpochMilli()));
        return rows;
    }

    private static Set<UUID> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(EventTableIT::key).collect(Collectors.toSet());
    }

    private static UUID key(int number) {
        return new EventKeys().key("me", "event-" + number);
    }

    private static AnalyticsEvent event(int number) {
        return new AnalyticsEvent(
                "me", "event-" + number, "page_view", "nav", "session", Optional.empty(), NOON, "{}");
    }
}
