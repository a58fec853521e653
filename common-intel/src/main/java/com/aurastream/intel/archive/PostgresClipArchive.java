package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ObservedClip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Clips in PostgreSQL. A write is one transaction of two statements, however many clips it has. */
final class PostgresClipArchive implements ClipArchive {

    private static final Comparator<ObservedClip> BY_TIME = Comparator.comparing(
                    (ObservedClip observed) -> observed.reading().observedAt())
            .thenComparing(observed -> observed.clip().id());

    private final TransactionTemplate transaction;
    private final ClipTable clips;
    private final ClipReadingTable readings;
    private final ClipHistories histories;

    PostgresClipArchive(JdbcTemplate jdbc, TransactionTemplate transaction, TransactionTemplate separately) {
        this.transaction = transaction;
        this.clips = new ClipTable(jdbc);
        this.readings = new ClipReadingTable(jdbc, separately);
        this.histories = new ClipHistories(jdbc);
    }

    @Override
    public void save(Collection<ObservedClip> observed) {
        rounds(observed).forEach(this::saveOnce);
    }

    @Override
    public void markGone(Collection<String> clipIds, Instant at) {
        clips.markGone(clipIds, SqlTime.of(at));
    }

    @Override
    public List<String> toReadAgain(
            String gameId, Instant createdSince, Instant listedSince, Instant readBefore, int limit) {
        return clips.toReadAgain(
                gameId, SqlTime.of(createdSince), SqlTime.of(listedSince), SqlTime.of(readBefore), limit);
    }

    @Override
    public List<ClipHistory> histories(String gameId, Instant createdSince, int limit) {
        return histories.mostWatched(gameId, SqlTime.of(createdSince), limit);
    }

    @Override
    public List<String> categories(LocalDate day) {
        return clips.categories(start(day), start(day.plusDays(1)));
    }

    @Override
    public List<ClipHistory> ofDay(String gameId, LocalDate day, Instant knownBy, int limit) {
        return histories.between(gameId, start(day), start(day.plusDays(1)), SqlTime.of(knownBy), limit);
    }

    private void saveOnce(List<ObservedClip> round) {
        readings.prepare(round);
        transaction.executeWithoutResult(status -> {
            clips.upsert(round);
            readings.add(round);
        });
    }

    /** Each round has a clip once; as a rule there is one round. */
    private static List<List<ObservedClip>> rounds(Collection<ObservedClip> observed) {
        List<List<ObservedClip>> rounds = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (ObservedClip one : observed.stream().distinct().sorted(BY_TIME).toList()) {
            int round = seen.merge(one.clip().id(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(one);
        }
        return rounds;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
