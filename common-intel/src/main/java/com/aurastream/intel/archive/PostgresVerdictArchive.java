package com.aurastream.intel.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Verdicts in the table {@code vision_verdict}. */
final class PostgresVerdictArchive implements VerdictArchive {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private static final String FIND = """
            select picture, model, question, served_model, asked_at, seen
            from vision_verdict where picture = any (?) and model = ? and question = ?
            """;

    private static final String SAVE = """
            insert into vision_verdict (picture, model, question, served_model, asked_at, seen)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;

    PostgresVerdictArchive(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, ArchivedVerdict> find(Collection<String> pictures, String model, int question) {
        String[] hashes = pictures.stream().distinct().toArray(String[]::new);
        return jdbc.query(FIND, (row, index) -> verdict(row), hashes, model, question).stream()
                .collect(Collectors.toMap(ArchivedVerdict::picture, Function.identity()));
    }

    @Override
    public void save(ArchivedVerdict verdict) {
        jdbc.update(
                SAVE,
                verdict.picture(),
                verdict.model(),
                verdict.question(),
                verdict.servedModel(),
                SqlTime.of(verdict.askedAt()),
                text(verdict.seen()));
    }

    private static ArchivedVerdict verdict(ResultSet row) throws SQLException {
        return new ArchivedVerdict(
                row.getString("picture"),
                row.getString("model"),
                row.getInt("question"),
                row.getString("served_model"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                words(row.getString("seen")));
    }

    private static String text(Map<String, String> seen) {
        try {
            return JSON.writeValueAsString(seen);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of words can always be written", e);
        }
    }

    private static Map<String, String> words(String text) {
        try {
            return JSON.readValue(text, WORDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("vision_verdict.seen holds something else than a map of words", e);
        }
    }
}
