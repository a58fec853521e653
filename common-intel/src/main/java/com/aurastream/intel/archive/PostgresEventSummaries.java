package com.aurastream.intel.archive;

import com.aurastream.intel.archive.EventTally.Cell;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sums over the table {@code analytics_day}. */
final class PostgresEventSummaries implements EventSummaries {

    private static final String DAYS = """
            select GROUP as place, events, users, sessions from analytics_day
            where creator = ? and day between ? and ?
            """;

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::events).reversed().thenComparing(Count::group);

    private final JdbcTemplate jdbc;

    PostgresEventSummaries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Count> counts(String creator, Grouping by, LocalDate first, LocalDate last) {
        Map<String, Cell> sums = new TreeMap<>();
        jdbc.query(
                DAYS.replace("GROUP", column(by)),
                row -> {
                    sums.computeIfAbsent(row.getString("place"), group -> new Cell())
                            .add(new Cell(
                                    row.getLong("events"),
                                    DistinctSketch.of(row.getBytes("users")),
                                    DistinctSketch.of(row.getBytes("sessions"))));
                },
                creator,
                first,
                last);
        return sums.entrySet().stream()
                .map(sum -> count(sum.getKey(), sum.getValue()))
                .sorted(by == Grouping.DAY ? Comparator.comparing(Count::group) : MOST_FIRST)
                .toList();
    }

    private static Count count(String group, Cell sum) {
        return new Count(
                group,
                sum.events(),
                sum.users().estimate(sum.events()),
                sum.sessions().estimate(sum.events()));
    }

    private static String column(Grouping by) {
        return switch (by) {
            case DAY -> "day::text";
            case NAME -> "name";
            case CATEGORY -> "category";
        };
    }
}
