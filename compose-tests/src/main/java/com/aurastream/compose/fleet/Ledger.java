package com.aurastream.compose.fleet;

import com.aurastream.compose.engine.Container;
import com.aurastream.compose.engine.Docker;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The fleet's tables, read with plain SQL by the database's own client in its container. */
public final class Ledger {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The container knows user and database by the names that the official image has for them. */
    private static final String CLIENT = "exec psql -v ON_ERROR_STOP=1 -XAtq -U \"${POSTGRES_USER:-postgres}\" -d"
            + " \"${POSTGRES_DB:-${POSTGRES_USER:-postgres}}\" -c \"$1\"";

    private final Supplier<Container> postgres;

    /** Asks the container that there is at the time. */
    public Ledger(Supplier<Container> postgres) {
        this.postgres = postgres;
    }

    /** The rows of a query, an object each. */
    public List<JsonNode> rows(String sql) {
        String wrapped = "select coalesce(json_agg(t), '[]') from (" + sql + ") t";
        String json = Docker.execute(postgres.get(), "sh", "-c", CLIENT, "psql", wrapped);
        try {
            List<JsonNode> rows = new ArrayList<>();
            JSON.readTree(json).forEach(rows::add);
            return List.copyOf(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("psql answered " + json, e);
        }
    }

    /** The number that a query counts; its column is called {@code n}. */
    public long count(String sql) {
        return rows(sql).get(0).path("n").asLong();
    }
}
