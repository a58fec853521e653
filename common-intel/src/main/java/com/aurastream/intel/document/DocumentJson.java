package com.aurastream.intel.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;

/**
 * Documents as JSON: ISO-8601 times, enums by their lower-case names, absent values left out. Reading ignores fields that
 * this version does not know, so that a newer writer does not break an older reader.
 */
public final class DocumentJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new ParameterNamesModule())
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    /**
     * A document as JSON text.
     *
     * @throws IllegalArgumentException when the payload cannot be written, which is a mistake in its type
     */
    public String write(Document<?> document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("document " + document.kind() + " cannot be written as JSON", e);
        }
    }

    /**
     * A document from JSON text.
     *
     * @throws IllegalArgumentException when the text is not a document of that kind
     */
    public <T> Document<T> read(DocumentKind<T> kind, String json) {
        JavaType type = mapper.getTypeFactory().constructParametricType(Document.class, kind.payload());
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a document of kind " + kind.name(), e);
        }
    }

    /** The mapper itself, for values that are not documents but are written alike. */
    public ObjectMapper mapper() {
        return mapper.copy();
    }
}
