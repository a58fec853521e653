package com.aurastream.intel.archive;

import com.aurastream.intel.archive.Holding.Columns;
import com.aurastream.intel.archive.Holding.Files;
import com.aurastream.intel.archive.Holding.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes in PostgreSQL; each portion is one transaction together with its line in {@code retention_purge}. */
final class PostgresRetentionArchive implements RetentionArchive {

    private static final String NOTE = """
            insert into retention_purge as p (run, holding, part, data_class, policy, cut_off, removed, oldest_left, at)
            values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)
            on conflict (run, holding, part) do update set
              removed = p.removed + excluded.removed, oldest_left = coalesce(excluded.oldest_left, p.oldest_left)
            """;

    private static final String LAST = """
            select run, at, policy, cut_off, sum(removed)::bigint as removed from retention_purge
            where holding = ? and at = (select max(at) from retention_purge where holding = ?)
            group by run, at, policy, cut_off order by run limit 1
            """;

    /** The database keeps both numbers up by itself; which of them is newer it does not say. */
    private static final String ROWS = """
            select coalesce(sum(greatest(c.reltuples, s.n_live_tup, 0)), 0)::bigint
            from pg_class c left join pg_stat_all_tables s on s.relid = c.oid
            where c.relkind = 'r'
              and (c.oid = ?::regclass or c.oid in (select inhrelid from pg_inherits where inhparent = ?::regclass))
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AgingPartitions partitions;
    private final FileLeftovers files;

    PostgresRetentionArchive(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.partitions = new AgingPartitions(jdbc);
        this.files = new FileLeftovers(jdbc);
    }

    @Override
    public Removed removeSome(Holding holding, Purge purge, int portion) {
        return Objects.requireNonNull(transaction.execute(status -> remove(holding, purge, portion)));
    }

    private Removed remove(Holding holding, Purge purge, int portion) {
        if (holding.removal() instanceof Rows || holding.removal() instanceof Columns) {
            int rows = jdbc.update(RemovalSql.of(holding), SqlTime.of(purge.cutOff()), portion);
            note(holding, holding.table(), purge, rows, Optional.empty());
            return new Removed(rows, rows == portion);
        }
        if (holding.removal() instanceof Files) {
            throw new IllegalArgumentException(holding.name() + " are files, which only their store can remove");
        }
        return partitions
                .dropOldest(holding.table(), purge.cutOff())
                .map(dropped -> {
                    note(holding, dropped.partition(), purge, dropped.rows(), Optional.empty());
                    return new Removed(dropped.rows(), true);
                })
                .orElseGet(() -> new Removed(0, false));
    }

    @Override
    public Removed removeFiles(Holding holding, Purge purge, int portion, FileRemoval removal) {
        List<String> some = files.some(portion);
        long removed = some.stream()
                .filter(sha256 ->
                        Boolean.TRUE.equals(transaction.execute(status -> removeFile(holding, purge, sha256, removal))))
                .count();
        return new Removed(removed, some.size() == portion);
    }

    private boolean removeFile(Holding holding, Purge purge, String sha256, FileRemoval removal) {
        boolean removed = files.remove(sha256, removal);
        note(holding, holding.table(), purge, removed ? 1 : 0, Optional.empty());
        return removed;
    }

    @Override
    public void finish(Holding holding, Purge purge) {
        note(holding, holding.table(), purge, 0, oldest(holding));
    }

    @Override
    public Standing standing(Holding holding) {
        Long rows = jdbc.queryForObject(ROWS, Long.class, holding.table(), holding.table());
        List<Entry> last = jdbc.query(LAST, (row, index) -> entry(row), holding.name(), holding.name());
        return new Standing(
                oldest(holding), rows == null ? 0 : rows, last.stream().findFirst());
    }

    private Optional<Instant> oldest(Holding holding) {
        return holding.removal() instanceof Holding.Partitions
                ? partitions.oldest(holding.table(), holding.measuredBy())
                : Optional.ofNullable(jdbc.queryForObject(RemovalSql.oldest(holding), OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
    }

    private void note(Holding holding, String part, Purge purge, long removed, Optional<Instant> oldestLeft) {
        @Nullable OffsetDateTime oldest = oldestLeft.map(SqlTime::of).orElse(null);
        jdbc.update(
                NOTE,
                purge.run(),
                holding.name(),
                part,
                holding.dataClass().toString(),
                purge.policy().toString(),
                SqlTime.of(purge.cutOff()),
                removed,
                oldest,
                SqlTime.of(purge.at()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("run"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("policy"),
                row.getObject("cut_off", OffsetDateTime.class).toInstant(),
                row.getLong("removed"));
    }
}
