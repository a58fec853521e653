package com.aurastream.intel.archive;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.GeneratedAsset;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.generation.GenerationPart;
import com.aurastream.intel.generation.GenerationState;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Rows of the tables of generation, and what they mean. */
final class GenerationRows {

    /**
     * Columns of a job {@code j} with its parts {@code p} and their assets {@code a}: one statement and so one moment, in which a
     * part is never completed without its assets.
     */
    static final String JOB_COLUMNS = """
            j.id, j.creator, j.queue, j.kind, j.pack, j.parts, j.prompt, j.colors, j.lettering, j.state, j.created_at, j.ended_at,
            p.place, p.name, p.kind as part_kind, p.state as part_state, p.attempt, p.progress, p.reason,
            a.name as asset_name, a.sha256, a.media_type, a.width, a.height, a.bytes
            """;

    /** Their order. */
    static final String JOB_ORDER = " order by j.created_at desc, j.id desc, p.place, a.place";

    private GenerationRows() {}

    /** Reads jobs of rows with {@link #JOB_COLUMNS} in {@link #JOB_ORDER}. */
    static List<GenerationJob> jobs(ResultSet rows) throws SQLException {
        Map<UUID, OpenJob> jobs = new LinkedHashMap<>();
        while (rows.next()) {
            UUID id = rows.getObject("id", UUID.class);
            OpenJob job = jobs.get(id);
            if (job == null) {
                job = new OpenJob(job(rows), new LinkedHashMap<>());
                jobs.put(id, job);
            }
            job.add(rows);
        }
        return jobs.values().stream().map(OpenJob::closed).toList();
    }

    /** The order of a row with the columns of a job. */
    static GenerationOrder order(ResultSet row) throws SQLException {
        return new GenerationOrder(
                row.getString("creator"),
                AssetKind.Queue.valueOf(constant(row.getString("queue"))),
                row.getString("kind"),
                row.getBoolean("pack"),
                texts(row, "parts").stream().map(GenerationRows::kind).toList(),
                row.getString("prompt"),
                texts(row, "colors"),
                Optional.ofNullable(row.getString("lettering")));
    }

    static AssetKind kind(String code) {
        return AssetKind.of(code).orElseThrow(() -> new IllegalStateException("there is no kind of asset " + code));
    }

    static AssetKind.Queue queue(String code) {
        return AssetKind.Queue.valueOf(constant(code));
    }

    private static GenerationJob job(ResultSet row) throws SQLException {
        return new GenerationJob(
                row.getObject("id", UUID.class),
                order(row),
                state(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                List.of());
    }

    private static GenerationPart part(ResultSet row) throws SQLException {
        return new GenerationPart(
                row.getString("name"),
                kind(row.getString("part_kind")),
                state(row.getString("part_state")),
                row.getInt("attempt"),
                row.getInt("progress"),
                Optional.ofNullable(row.getString("reason")),
                List.of());
    }

    private static Stream<GeneratedAsset> asset(ResultSet row) throws SQLException {
        String name = row.getString("asset_name");
        if (name == null) {
            return Stream.empty();
        }
        return Stream.of(new GeneratedAsset(
                name,
                row.getString("sha256"),
                row.getString("media_type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static GenerationState state(String code) {
        return GenerationState.valueOf(constant(code));
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * A job of which rows are still to come.
     *
     * @param job without its parts
     * @param parts by place
     */
    private record OpenJob(GenerationJob job, Map<Integer, OpenPart> parts) {

        void add(ResultSet row) throws SQLException {
            int place = row.getInt("place");
            OpenPart part = parts.get(place);
            if (part == null) {
                part = new OpenPart(part(row), new ArrayList<>());
                parts.put(place, part);
            }
            asset(row).forEach(part.assets()::add);
        }

        GenerationJob closed() {
            List<GenerationPart> closed =
                    parts.values().stream().map(OpenPart::closed).toList();
            return new GenerationJob(job.id(), job.order(), job.state(), job.createdAt(), job.endedAt(), closed);
        }
    }

    /**
     * A part of which rows are still to come.
     *
     * @param part without its assets
     * @param assets those read so far
     */
    private record OpenPart(GenerationPart part, List<GeneratedAsset> assets) {

        GenerationPart closed() {
            return new GenerationPart(
                    part.name(), part.kind(), part.state(), part.attempts(), part.progress(), part.reason(), assets);
        }
    }
}
