package com.aurastream.intel.archive;

import com.aurastream.intel.archive.EventArchive.Stored;
import com.aurastream.intel.event.FlushBooks;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code analytics_flush}. */
final class FlushBookTable {

    /** The stream's books only grow; an older reading that arrives later changes nothing. */
    private static final String OPEN = """
            insert into analytics_flush as f (epoch, begun_at, accepted, rejected) values (?, ?, ?, ?)
            on conflict (epoch) do update
            set accepted = greatest(f.accepted, excluded.accepted), rejected = greatest(f.rejected, excluded.rejected)
            returning *
            """;

    private static final String HOLD =
            "select epoch from analytics_flush where epoch = ? and millis = ? and sequence = ? for update";

    private static final String ADVANCE = """
            update analytics_flush
            set millis = ?, sequence = ?, batch = ?, flushed_at = ?,
                accepted = greatest(accepted, ?), rejected = greatest(rejected, ?),
                stored = stored + ?, repeated = repeated + ?, dead_lettered = dead_lettered + ?
            where epoch = ?
            """;

    private final JdbcTemplate jdbc;

    FlushBookTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    FlushBooks open(StreamCounts seen, Instant at) {
        return jdbc.query(
                        OPEN,
                        (row, index) -> books(row),
                        seen.epoch(),
                        SqlTime.of(at),
                        seen.accepted(),
                        seen.rejected())
                .get(0);
    }

    /** Holds the books to the transaction's end if their position is this one; false when it is elsewhere. */
    boolean hold(String epoch, StreamPosition position) {
        return !jdbc.queryForList(HOLD, String.class, epoch, position.millis(), position.sequence())
                .isEmpty();
    }

    /** Moves the position of books that are held to where a step ends, and enters what became of its entries. */
    void advance(StreamCounts seen, EventStep step, Instant at) {
        Stored stored = step.stored();
        jdbc.update(
                ADVANCE,
                step.last().millis(),
                step.last().sequence(),
                stored.entries(),
                SqlTime.of(at),
                seen.accepted(),
                seen.rejected(),
                stored.stored(),
                stored.repeated(),
                stored.deadLettered(),
                seen.epoch());
    }

    List<FlushBooks> all() {
        return jdbc.query("select * from analytics_flush order by begun_at, epoch", (row, index) -> books(row));
    }

    private static FlushBooks books(ResultSet row) throws SQLException {
        return new FlushBooks(
                row.getString("epoch"),
                new StreamPosition(row.getLong("millis"), row.getLong("sequence")),
                row.getLong("batch"),
                row.getLong("stored"),
                row.getLong("repeated"),
                row.getLong("dead_lettered"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                Optional.ofNullable(row.getObject("flushed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
