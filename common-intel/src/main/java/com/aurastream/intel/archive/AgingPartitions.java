package com.aurastream.intel.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The partitions of tables that are partitioned by time, by the bounds that the database itself has of them. */
final class AgingPartitions {

    /** A bound of a date has no zone; all days here are UTC. */
    private static final String PARTITIONS = """
            select name, (case when length(until) = 10 then until || ' 00:00:00+00' else until end)::timestamptz as until
            from (select c.oid::regclass::text as name,
                         substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \\(''([^'']+)''\\)') as until
                  from pg_inherits i join pg_class c on c.oid = i.inhrelid
                  where i.inhparent = ?::regclass) p
            order by 2
            """;

    private final JdbcTemplate jdbc;

    AgingPartitions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Drops the oldest partition if all that it may hold is older than an instant; to be called in a transaction. Nobody makes a
     * partition meanwhile, and the parent is locked before the partition, as writers do it, and for no longer than counting takes; a lock that does not come soon fails the call.
     */
    Optional<Dropped> dropOldest(String table, Instant cutOff) {
        List<Partition> all = partitions(table);
        if (all.isEmpty() || all.get(0).until().isAfter(SqlTime.cut(cutOff))) {
            return Optional.empty();
        }
        String name = all.get(0).name();
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, DayPartitions.LOCK);
        jdbc.execute("set local lock_timeout = '10s'");
        jdbc.execute("lock table only " + table + " in access exclusive mode");
        Long rows = jdbc.queryForObject("select count(*) from " + name, Long.class);
        jdbc.execute("drop table " + name);
        return Optional.of(new Dropped(name, rows == null ? 0 : rows));
    }

    /** The oldest row of the oldest partition that has any. */
    Optional<Instant> oldest(String table, String measuredBy) {
        return partitions(table).stream()
                .map(partition -> Optional.ofNullable(jdbc.queryForObject(
                        "select min(" + measuredBy + ") from " + partition.name(), OffsetDateTime.class)))
                .flatMap(Optional::stream)
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    private List<Partition> partitions(String table) {
        return jdbc.query(
                PARTITIONS,
                (row, index) -> new Partition(
                        row.getString("name"),
                        row.getObject("until", OffsetDateTime.class).toInstant()),
                table);
    }

    private record Partition(String name, Instant until) {}

    /**
     * A partition that is gone.
     *
     * @param partition its name
     * @param rows how many it held
     */
    record Dropped(String partition, long rows) {}
}
