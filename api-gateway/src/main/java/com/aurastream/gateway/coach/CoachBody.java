package com.aurastream.gateway.coach;

import com.aurastream.gateway.body.JsonFields;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.coach.CoachRole;
import com.aurastream.intel.coach.CoachRules;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a caller sends about a session, read field by field, so that every mistake is named. */
final class CoachBody {

    static final int MOST_TOPIC_CHARACTERS = 200;

    /** A character in its most wasteful spelling, two escaped surrogates. */
    private static final int MOST_BYTES_OF_A_CHARACTER = 12;

    private static final int BYTES_OF_EVERYTHING_ELSE = 1_024;

    private final JsonFields body;

    private CoachBody(JsonFields body) {
        this.body = body;
    }

    /**
     * What a session is about; nothing unless the body says so.
     *
     * @throws ProblemException that names what is wrong
     * @throws IOException when the connection breaks
     */
    static Optional<String> topic(InputStream content, ObjectMapper mapper) throws IOException {
        CoachBody body = read(content, mapper, MOST_TOPIC_CHARACTERS, List.of("topic"));
        return body.field("topic")
                .map(topic -> new CoachText("topic", MOST_TOPIC_CHARACTERS, false).checked(topic.strip()));
    }

    /**
     * Something that is to be said.
     *
     * @throws ProblemException that names what is wrong
     * @throws IOException when the connection breaks
     */
    static Said message(InputStream content, ObjectMapper mapper, CoachRules rules) throws IOException {
        int longest = Math.max(rules.creatorCharacters(), rules.coachCharacters());
        CoachBody body = read(content, mapper, longest, List.of("role", "text"));
        CoachRole role = body.role();
        return new Said(role, new CoachText("text", rules.longest(role), true).checked(body.required("text")));
    }

    /**
     * Something that is to be said.
     *
     * @param role who says it
     * @param text what
     */
    record Said(CoachRole role, String text) {}

    private static CoachBody read(InputStream content, ObjectMapper mapper, int characters, List<String> fields)
            throws IOException {
        int most = characters * MOST_BYTES_OF_A_CHARACTER + BYTES_OF_EVERYTHING_ELSE;
        return new CoachBody(JsonFields.read(
                content, mapper, most, "the body may have " + most + " bytes; shorten the text", fields));
    }

    private CoachRole role() {
        String given = required("role");
        return Arrays.stream(CoachRole.values())
                .filter(role -> role.toString().equals(given))
                .findFirst()
                .orElseThrow(() -> ProblemException.parameter("role", given, "one of " + roles()));
    }

    private static String roles() {
        return Arrays.stream(CoachRole.values()).map(CoachRole::toString).collect(Collectors.joining(", "));
    }

    private String required(String name) {
        return field(name).orElseThrow(() -> new ProblemException(
                        ProblemKind.INVALID_PARAMETER, "parameter '" + name + "' is missing")
                .with("parameter", name));
    }

    private Optional<String> field(String name) {
        return body.text(name, "a text");
    }
}
