package com.aurastream.intel.archive;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.GenerationEvent;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.generation.GenerationState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs in the tables {@code generation_job}, {@code generation_part}, {@code generation_event} and {@code generation_asset}. */
final class PostgresGenerationJobs implements GenerationJobs {

    /** Of several submissions under one key the first inserts; the others wait for its transaction and insert nothing. */
    private static final String INSERT_JOB = """
            insert into generation_job (id, creator, idempotency_key, queue, kind, pack, parts, prompt, colors, lettering, state,
              created_at, last_event)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, 0)
            on conflict (creator, idempotency_key) do nothing
            """;

    private static final String INSERT_PART = """
            insert into generation_part (job, place, name, queue, kind, state, due_at) values (?, ?, ?, ?, ?, 'queued', now())
            """;

    private static final String WITH_PARTS = """
            j join generation_part p on p.job = j.id
            left join generation_asset a on a.job = p.job and a.part = p.place
            """ + GenerationRows.JOB_ORDER;

    private static final String FIND = "select " + GenerationRows.JOB_COLUMNS
            + "from (select * from generation_job where creator = ? and id = ?) " + WITH_PARTS;

    private static final String OF_KEY = "select " + GenerationRows.JOB_COLUMNS
            + "from (select * from generation_job where creator = ? and idempotency_key = ?) " + WITH_PARTS;

    private static final String NEWEST = "select " + GenerationRows.JOB_COLUMNS + """
            from (select * from generation_job where creator = ? and pack = ? and (created_at, id) < (?, ?)
                  order by created_at desc, id desc limit ?)
            """ + WITH_PARTS;

    /** Orders of one creator wait for each other from here to the end of the transaction, so that each counts those before it. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('generation of ' || ?, 0))::text";

    private static final String OPEN = "select count(*) from generation_job where creator = ? and ended_at is null";

    /** In one order, so that two who call off the same job do not wait for each other. */
    private static final String LOCK_PARTS = """
            select p.place from generation_part p join generation_job j on j.id = p.job
            where j.creator = ? and j.id = ? and p.due_at is not null order by p.place for update of p
            """;

    private static final String CANCEL =
            "update generation_part set state = 'cancelled', due_at = null where job = ? and due_at is not null";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final GenerationEvents events;

    PostgresGenerationJobs(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = new GenerationEvents(jdbc);
    }

    @Override
    public Submission submit(GenerationOrder order, Optional<String> idempotencyKey, Instant at, int mostOpen) {
        UUID id = UUID.randomUUID();
        boolean inserted = Boolean.TRUE.equals(
                transaction.execute(status -> insertOneAtATime(id, order, idempotencyKey, at, mostOpen)));
        if (inserted) {
            return new Submission(find(order.creator(), id).orElseThrow(), false);
        }
        GenerationJob first = ofKey(order.creator(), idempotencyKey.orElseThrow());
        if (!first.order().equals(order)) {
            throw new KeyReusedException();
        }
        return new Submission(first, true);
    }

    @Override
    public Optional<GenerationJob> find(String creator, UUID id) {
        return jobs(FIND, creator, id).stream().findFirst();
    }

    @Override
    public List<GenerationJob> newest(String creator, boolean packs, Instant before, UUID beforeId, int limit) {
        return jobs(NEWEST, creator, packs, SqlTime.of(before), beforeId, limit);
    }

    @Override
    public Optional<GenerationJob> cancel(String creator, UUID id, Instant at) {
        transaction.executeWithoutResult(status -> {
            if (!jdbc.queryForList(LOCK_PARTS, Integer.class, creator, id).isEmpty()) {
                jdbc.update(CANCEL, id);
                events.lock(id);
                events.settle(id, Optional.of(at));
            }
        });
        return find(creator, id);
    }

    @Override
    public List<GenerationEvent> events(String creator, UUID id, long after, int limit) {
        return events.after(creator, id, after, limit);
    }

    /** A job that is too many ends the transaction, and so was never there. */
    private boolean insertOneAtATime(
            UUID id, GenerationOrder order, Optional<String> idempotencyKey, Instant at, int mostOpen) {
        jdbc.queryForObject(ONE_AT_A_TIME, String.class, order.creator());
        boolean inserted = insert(id, order, idempotencyKey, at);
        Long open = jdbc.queryForObject(OPEN, Long.class, order.creator());
        if (inserted && open != null && open > mostOpen) {
            throw new TooManyOpenException(mostOpen);
        }
        return inserted;
    }

    private boolean insert(UUID id, GenerationOrder order, Optional<String> idempotencyKey, Instant at) {
        int inserted = jdbc.update(
                INSERT_JOB,
                id,
                order.creator(),
                idempotencyKey.orElse(null),
                order.queue().code(),
                order.kind(),
                order.pack(),
                order.parts().stream().map(AssetKind::code).toArray(String[]::new),
                order.prompt(),
                order.colors().toArray(String[]::new),
                order.text().orElse(null),
                SqlTime.of(at));
        if (inserted == 0) {
            return false;
        }
        insertParts(id, order);
        events.append(id, GenerationState.QUEUED.code(), Map.of("parts", order.partNames()), Optional.of(at));
        return true;
    }

    private void insertParts(UUID id, GenerationOrder order) {
        List<String> names = order.partNames();
        for (int place = 0; place < names.size(); place++) {
            jdbc.update(
                    INSERT_PART,
                    id,
                    place,
                    names.get(place),
                    order.queue().code(),
                    order.parts().get(place).code());
        }
    }

    private GenerationJob ofKey(String creator, String key) {
        return jobs(OF_KEY, creator, key).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the job of an Idempotency-Key was removed meanwhile"));
    }

    private List<GenerationJob> jobs(String sql, Object... arguments) {
        List<GenerationJob> jobs = jdbc.query(sql, GenerationRows::jobs, arguments);
        return jobs == null ? List.of() : jobs;
    }
}
