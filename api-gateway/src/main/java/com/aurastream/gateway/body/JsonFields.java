package com.aurastream.gateway.body;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A JSON object that a caller sent, with no fields but those that are known. */
public final class JsonFields {

    private final JsonNode object;

    private JsonFields(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads a body, and no more of it than is allowed.
     *
     * @param most how many bytes it may have
     * @param tooLarge what is said to a caller whose body has more
     * @param known the names that fields may have
     * @throws ProblemException when it is too large, no JSON object, names a field twice, or has a field that is not known
     * @throws IOException when the connection breaks
     */
    public static JsonFields read(
            InputStream content, ObjectMapper mapper, int most, String tooLarge, List<String> known)
            throws IOException {
        byte[] bytes = content.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ProblemException(ProblemKind.TOO_LARGE, tooLarge);
        }
        return of(parse(bytes, mapper), known);
    }

    /**
     * The fields of a body that has been parsed.
     *
     * @param known the names that fields may have
     * @throws ProblemException when it is no object, or has a field that is not known
     */
    public static JsonFields of(JsonNode body, List<String> known) {
        if (!body.isObject()) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "the body must be a JSON object");
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw ProblemException.parameter("body", name, "an object of " + String.join(", ", known));
            }
        }
        return new JsonFields(body);
    }

    private static JsonNode parse(byte[] bytes, ObjectMapper mapper) throws IOException {
        try {
            return mapper.readerFor(JsonNode.class)
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(bytes);
        } catch (JsonProcessingException | CharConversionException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "the body is missing or not valid JSON");
        }
    }

    /** A field's value; absent when it is not there or null. */
    public Optional<JsonNode> field(String name) {
        return Optional.of(object.path(name)).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    /**
     * A field's text; absent when it is not there or null.
     *
     * @param expected what is said to a caller who sent something else
     * @throws ProblemException that names the field when it is no text
     */
    public Optional<String> text(String name, String expected) {
        return field(name).map(value -> {
            if (!value.isTextual()) {
                throw ProblemException.parameter(name, value.toString(), expected);
            }
            return value.textValue();
        });
    }
}
