package com.aurastream.coachcleanup;

import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.archive.CoachSummaries;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.GenerationJobs;
import com.aurastream.intel.archive.MissionArchive;
import com.aurastream.intel.archive.PostgresArchive;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.archive.RetentionArchive;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.archive.VerdictArchive;
import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.testing.MigratedDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of its own with its archives, and ways to look at everything in it, whatever tables there are. */
final class KeptDatabase implements AutoCloseable {

    private static final Pattern MARKER = Pattern.compile("MARK(\\d{8})");

    private static final String TABLES = """
            select c.relname from pg_class c where c.relkind in ('r', 'p') and not c.relispartition
              and c.relnamespace = 'public'::regnamespace order by 1
            """;

    private static final Set<String> DIFFERENT =
            Set.of("retention_purge", "flyway_schema_history", "generation_event", "asset_leftover");
    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final MigratedDatabase database;
    final JdbcTemplate jdbc;
    final VideoArchive videos;
    final ClipArchive clips;
    final StreamArchive streams;
    final DocumentArchive documents;
    final VerdictArchive verdicts;
    final PredictionArchive predictions;
    final MissionArchive missions;
    final EventArchive events;
    final CoachSummaries coach;
    final GenerationJobs generations;
    final RetentionArchive retention;

    KeptDatabase(String name) {
        database = new MigratedDatabase(name);
        jdbc = database.jdbc();
        videos = PostgresArchive.videos(jdbc, database.transactions());
        clips = PostgresArchive.clips(jdbc, database.transactions());
        streams = PostgresArchive.streams(jdbc);
        documents = database.documents();
        verdicts = PostgresArchive.verdicts(jdbc);
        predictions = PostgresArchive.predictions(jdbc);
        missions = PostgresArchive.missions(jdbc, database.transactions());
        events = PostgresArchive.events(jdbc, database.transactions());
        coach = PostgresArchive.coachSummaries(jdbc);
        generations = PostgresArchive.generationJobs(jdbc, database.transactions());
        retention = PostgresArchive.retention(jdbc, database.transactions());
    }

    /** A job of one part that was ordered and completed at the same instant. */
    UUID completedJob(Optional<String> idempotencyKey, Instant at) {
        GenerationOrder order = new GenerationOrder(
                "creator",
                AssetKind.Queue.GENERATION,
                "profile",
                false,
                List.of(AssetKind.PROFILE),
                "a fox",
                List.of(),
                Optional.empty());
        UUID id = generations.submit(order, idempotencyKey, at).job().id();
        jdbc.update("update generation_part set state = 'completed', due_at = null, progress = 100 where job = ?", id);
        jdbc.update("update generation_job set state = 'completed', ended_at = ? where id = ?", Timestamp.from(at), id);
        return id;
    }

    List<String> tables() {
        return jdbc.queryForList(TABLES, String.class);
    }

    /** The days that markers anywhere in any column of any table name, by table. */
    Map<String, SortedSet<String>> markers() {
        Map<String, SortedSet<String>> found = new TreeMap<>();
        for (String table : tables()) {
            jdbc.queryForList("select t::text from " + table + " t where t::text like '%MARK%'", String.class).stream()
                    .flatMap(row -> MARKER.matcher(row).results())
                    .map((MatchResult match) -> match.group(1))
                    .forEach(day ->
                            found.computeIfAbsent(table, key -> new TreeSet<>()).add(day));
        }
        return found;
    }

    /** All rows of a table that meet a condition, as text, in order. */
    List<String> rows(String table, String condition, Object... arguments) {
        return jdbc.queryForList(
                "select t::text from " + table + " t where " + condition + " order by 1", String.class, arguments);
    }

    /** Everything but what differs between databases anyway: runs, ids that are made by chance, and times of the database's clock. */
    Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        tables().stream()
                .filter(table -> !DIFFERENT.contains(table))
                .forEach(table -> all.put(
                        table,
                        rows(table, "true").stream()
                                .map(row -> row.replaceAll(UUID_PATTERN, "an id"))
                                .sorted()
                                .toList()));
        return all;
    }

    long count(String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void close() {
        database.close();
    }
}
