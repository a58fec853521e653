package com.aurastream.intel.archive;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.GeneratedAsset;
import com.aurastream.intel.generation.GenerationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue in the table {@code generation_part}. */
final class PostgresGenerationQueue implements GenerationQueue {

    /**
     * What others are about to claim is passed over. Parts beyond the limit in all are locked for this statement and then left; whoever
     * else looks meanwhile finds them at the next look. A part whose leases ran out too often is given up instead of claimed.
     */
    static final String CLAIM = """
            with due as materialized (
              select p.*, p.lost + case p.state when 'running' then 1 else 0 end as lost_now
              from unnest(?::text[], ?::int[]) as room (kind, free)
              cross join lateral (
                select job, place, state, lost, due_at from generation_part
                where queue = ? and kind = room.kind and due_at <= now()
                order by due_at, job, place limit room.free
                for update skip locked) p
              order by p.due_at, p.job, p.place limit ?)
            update generation_part p set
              lost = due.lost_now,
              state = case when due.lost_now >= ? then 'failed' else 'running' end,
              due_at = case when due.lost_now >= ? then null else now() + ? * interval '1 millisecond' end,
              attempt = p.attempt + case when due.lost_now >= ? then 0 else 1 end,
              reason = case when due.lost_now >= ? then ? else p.reason end,
              lease_owner = ?,
              progress = 0
            from due join generation_job j on j.id = due.job
            where p.job = due.job and p.place = due.place
            returning p.job, p.place, p.name as part, p.kind as part_kind, p.state as part_state, p.attempt, p.failures,
              (extract(epoch from now() - due.due_at) * 1000)::bigint as waited, j.creator, j.queue, j.kind, j.pack, j.parts, j.prompt,
              j.colors, j.lettering
            """;

    private static final String ATTEMPT = " where job = ? and place = ? and attempt = ? and state = 'running'";

    private static final String HEARTBEAT =
            "update generation_part set due_at = now() + ? * interval '1 millisecond'" + ATTEMPT;

    private static final String PROGRESS = "update generation_part set progress = ?" + ATTEMPT;

    private static final String COMPLETE =
            "update generation_part set state = 'completed', due_at = null, progress = 100, reason = null, lost = 0"
                    + ATTEMPT;

    private static final String INSERT_ASSET = """
            insert into generation_asset (job, name, part, place, sha256, media_type, width, height, bytes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String RETRY = """
            update generation_part set state = 'queued', due_at = now() + ? * interval '1 millisecond', failures = failures + ?,
              reason = ?, lost = 0, progress = 0
            """ + ATTEMPT;

    private static final String RELEASE =
            "update generation_part set state = 'queued', due_at = now(), lost = 0, progress = 0" + ATTEMPT;

    private static final String FAIL = """
            update generation_part set state = 'failed', due_at = null, failures = failures + 1, reason = ?, lost = 0
            """ + ATTEMPT;

    private static final String DEPTHS = """
            select queue, kind,
              count(*) filter (where due_at <= now()) as waiting,
              count(*) filter (where due_at > now() and state = 'queued') as delayed,
              count(*) filter (where due_at > now() and state = 'running') as running,
              (coalesce(extract(epoch from now() - min(due_at) filter (where due_at <= now())), 0) * 1000)::bigint as oldest
            from generation_part where due_at is not null group by queue, kind order by queue, kind
            """;

    private static final String DEAD_LETTERS = """
            select p.job, p.name, p.kind, p.attempt, p.reason from generation_part p join generation_job j on j.id = p.job
            where p.state = 'failed' order by j.created_at desc, p.job, p.place limit ?
            """;

    private static final String REQUEUE = """
            update generation_part set state = 'queued', due_at = now(), failures = 0, lost = 0, progress = 0
            where job = ? and state = 'failed' returning name
            """;

    private static final String DIED = "the worker ended " + MOST_LOST_LEASES + " times in a row while it was at this";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final GenerationEvents events;

    PostgresGenerationQueue(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = new GenerationEvents(jdbc);
    }

    /** A row of a claim: claimed, or given up. */
    private record Taken(ClaimedPart part, boolean dead) {}

    @Override
    public List<ClaimedPart> claim(
            AssetKind.Queue queue, Map<AssetKind, Integer> room, int most, String owner, Duration lease) {
        List<AssetKind> kinds = Stream.of(AssetKind.values())
                .filter(kind -> room.getOrDefault(kind, 0) > 0)
                .toList();
        if (kinds.isEmpty() || most < 1) {
            return List.of();
        }
        List<Taken> taken = transaction.execute(status -> take(queue, kinds, room, most, owner, lease));
        return taken == null
                ? List.of()
                : taken.stream().filter(row -> !row.dead()).map(Taken::part).toList();
    }

    private List<Taken> take(
            AssetKind.Queue queue,
            List<AssetKind> kinds,
            Map<AssetKind, Integer> room,
            int most,
            String owner,
            Duration lease) {
        List<Taken> taken = new ArrayList<>(jdbc.query(
                CLAIM,
                (row, index) -> taken(row),
                kinds.stream().map(AssetKind::code).toArray(String[]::new),
                kinds.stream().map(kind -> room.getOrDefault(kind, 0)).toArray(Integer[]::new),
                queue.code(),
                most,
                MOST_LOST_LEASES,
                MOST_LOST_LEASES,
                lease.toMillis(),
                MOST_LOST_LEASES,
                MOST_LOST_LEASES,
                DIED,
                owner));
        // jobs are locked in one order, so that two claims do not wait for each other
        taken.sort(Comparator.comparing((Taken row) -> row.part().job())
                .thenComparing(row -> row.part().place()));
        taken.forEach(this::tell);
        return taken;
    }

    private void tell(Taken row) {
        ClaimedPart part = row.part();
        if (row.dead()) {
            events.append(part.job(), "part_failed", Map.of("part", part.part(), "reason", DIED));
        } else {
            events.append(part.job(), "started", Map.of("part", part.part(), "attempt", part.attempt()));
        }
        events.settle(part.job(), Optional.empty());
    }

    @Override
    public boolean heartbeat(ClaimedPart part, Duration lease) {
        return jdbc.update(HEARTBEAT, lease.toMillis(), part.job(), part.place(), part.attempt()) == 1;
    }

    @Override
    public boolean progress(ClaimedPart part, int percent, String step) {
        return said(part, PROGRESS, List.of(percent), () -> {
            events.append(part.job(), "progress", Map.of("part", part.part(), "percent", percent, "step", step));
        });
    }

    @Override
    public boolean complete(ClaimedPart part, List<GeneratedAsset> assets) {
        return said(part, COMPLETE, List.of(), () -> {
            insert(part, assets);
            List<String> names = assets.stream().map(GeneratedAsset::name).toList();
            events.append(part.job(), "part_completed", Map.of("part", part.part(), "assets", names));
            events.settle(part.job(), Optional.empty());
        });
    }

    @Override
    public boolean retry(ClaimedPart part, Duration delay, String reason) {
        return later(part, delay, 1, reason);
    }

    @Override
    public boolean postpone(ClaimedPart part, Duration delay, String reason) {
        return later(part, delay, 0, reason);
    }

    @Override
    public boolean release(ClaimedPart part) {
        return jdbc.update(RELEASE, part.job(), part.place(), part.attempt()) == 1;
    }

    @Override
    public boolean fail(ClaimedPart part, String reason) {
        return said(part, FAIL, List.of(reason), () -> {
            events.append(part.job(), "part_failed", Map.of("part", part.part(), "reason", reason));
            events.settle(part.job(), Optional.empty());
        });
    }

    @Override
    public List<Depth> depths() {
        return jdbc.query(DEPTHS, (row, index) -> depth(row));
    }

    @Override
    public List<DeadLetter> deadLetters(int limit) {
        return jdbc.query(DEAD_LETTERS, (row, index) -> deadLetter(row), limit);
    }

    @Override
    public int requeue(UUID job) {
        List<String> parts = transaction.execute(status -> {
            List<String> queued = jdbc.queryForList(REQUEUE, String.class, job);
            if (!queued.isEmpty()) {
                events.append(job, GenerationState.QUEUED.code(), Map.of("parts", queued));
                events.settle(job, Optional.empty());
            }
            return queued;
        });
        return parts == null ? 0 : parts.size();
    }

    private boolean later(ClaimedPart part, Duration delay, int failures, String reason) {
        return said(part, RETRY, List.of(delay.toMillis(), failures, reason), () -> {
            events.append(
                    part.job(),
                    "retrying",
                    Map.of("part", part.part(), "reason", reason, "delayMillis", delay.toMillis()));
        });
    }

    /** A word about an attempt: refused when the attempt is over, else told with all that follows in one transaction. */
    private boolean said(ClaimedPart part, String sql, List<Object> arguments, Runnable consequences) {
        Object[] all = Stream.concat(arguments.stream(), Stream.of(part.job(), part.place(), part.attempt()))
                .toArray();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (jdbc.update(sql, all) == 0) {
                return false;
            }
            consequences.run();
            return true;
        }));
    }

    private void insert(ClaimedPart part, List<GeneratedAsset> assets) {
        for (int place = 0; place < assets.size(); place++) {
            GeneratedAsset asset = assets.get(place);
            jdbc.update(
                    INSERT_ASSET,
                    part.job(),
                    asset.name(),
                    part.place(),
                    place,
                    asset.sha256(),
                    asset.mediaType(),
                    asset.width(),
                    asset.height(),
                    asset.bytes());
        }
    }

    private static Taken taken(ResultSet row) throws SQLException {
        ClaimedPart part = new ClaimedPart(
                row.getObject("job", UUID.class),
                row.getString("part"),
                GenerationRows.kind(row.getString("part_kind")),
                row.getInt("place"),
                row.getInt("attempt"),
                row.getInt("failures"),
                GenerationRows.order(row),
                Duration.ofMillis(row.getLong("waited")));
        return new Taken(part, row.getString("part_state").equals(GenerationState.FAILED.code()));
    }

    private static Depth depth(ResultSet row) throws SQLException {
        return new Depth(
                GenerationRows.queue(row.getString("queue")),
                GenerationRows.kind(row.getString("kind")),
                row.getLong("waiting"),
                row.getLong("delayed"),
                row.getLong("running"),
                Duration.ofMillis(row.getLong("oldest")));
    }

    private static DeadLetter deadLetter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("job", UUID.class),
                row.getString("name"),
                GenerationRows.kind(row.getString("kind")),
                row.getInt("attempt"),
                row.getString("reason"));
    }
}
