package com.aurastream.intel.archive;

import com.aurastream.intel.archive.EventTally.Cell;
import com.aurastream.intel.archive.EventTally.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code analytics_hour} and {@code analytics_day}, which differ only in their unit of time. */
final class EventCountTable {

    private final JdbcTemplate jdbc;
    private final String find;
    private final String save;

    private EventCountTable(JdbcTemplate jdbc, String table, String unit, String type) {
        this.jdbc = jdbc;
        this.find = """
                select g.place, t.events, t.users, t.sessions
                from unnest(?::text[], ?::text[]::TYPE[], ?::text[], ?::text[]) with ordinality
                  as g (creator, UNIT, category, name, place)
                join TABLE t using (creator, UNIT, category, name)
                """.replace("TABLE", table).replace("UNIT", unit).replace("TYPE", type);
        this.save = """
                insert into TABLE (creator, UNIT, category, name, events, users, sessions)
                select * from unnest(?::text[], ?::text[]::TYPE[], ?::text[], ?::text[], ?::bigint[], ?::bytea[], ?::bytea[])
                on conflict (creator, UNIT, category, name) do update
                set events = excluded.events, users = excluded.users, sessions = excluded.sessions
                """.replace("TABLE", table).replace("UNIT", unit).replace("TYPE", type);
    }

    static EventCountTable hours(JdbcTemplate jdbc) {
        return new EventCountTable(jdbc, "analytics_hour", "hour", "timestamptz");
    }

    static EventCountTable days(JdbcTemplate jdbc) {
        return new EventCountTable(jdbc, "analytics_day", "day", "date");
    }

    /** Adds counts to those that are there. Sketches are merged here, so nobody else may write meanwhile. */
    void add(SortedMap<Group, Cell> counts) {
        if (counts.isEmpty()) {
            return;
        }
        List<Group> groups = List.copyOf(counts.keySet());
        Map<Group, Cell> known = find(groups);
        List<Cell> sums = new ArrayList<>();
        counts.forEach((group, counted) -> {
            Cell sum = known.getOrDefault(group, new Cell());
            sum.add(counted);
            sums.add(sum);
        });
        jdbc.update(
                save,
                texts(groups, Group::creator),
                texts(groups, group -> group.start().toString()),
                texts(groups, Group::category),
                texts(groups, Group::name),
                sums.stream().mapToLong(Cell::events).toArray(),
                sketches(sums, cell -> cell.users().bytes()),
                sketches(sums, cell -> cell.sessions().bytes()));
    }

    private Map<Group, Cell> find(List<Group> groups) {
        Map<Group, Cell> known = new HashMap<>();
        jdbc.query(
                find,
                row -> {
                    known.put(
                            groups.get(row.getInt("place") - 1),
                            new Cell(
                                    row.getLong("events"),
                                    DistinctSketch.of(row.getBytes("users")),
                                    DistinctSketch.of(row.getBytes("sessions"))));
                },
                texts(groups, Group::creator),
                texts(groups, group -> group.start().toString()),
                texts(groups, Group::category),
                texts(groups, Group::name));
        return known;
    }

    private static byte[][] sketches(List<Cell> cells, Function<Cell, byte[]> sketch) {
        return cells.stream().map(sketch).toArray(byte[][]::new);
    }

    private static String[] texts(List<Group> groups, Function<Group, String> value) {
        return groups.stream().map(value).toArray(String[]::new);
    }
}
