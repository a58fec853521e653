package com.aurastream.intel.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Items, spendings and status as JSON, written as all of the fleet's JSON is. */
final class RunJson {

    private static final TypeReference<List<JobReport.Item>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> SPENT = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    RunJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass() + " cannot be written as JSON", e);
        }
    }

    List<JobReport.Item> items(String json) {
        return read(json, ITEMS);
    }

    Map<String, Long> spent(String json) {
        return read(json, SPENT);
    }

    /** The fields of a record, for whoever serializes by other rules. */
    Map<String, Object> fields(Object record) {
        return mapper.convertValue(record, FIELDS);
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the ledger holds something that is not " + type.getType() + ": " + json, e);
        }
    }
}
