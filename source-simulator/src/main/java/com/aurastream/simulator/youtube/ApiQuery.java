package com.aurastream.simulator.youtube;

import com.aurastream.simulator.fault.CallFaults;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The query parameters of a call, read as YouTube reads them: lists come repeated, joined by commas, or both. */
final class ApiQuery {

    static final int MOST_IDS = 50;
    private static final int MOST_RESULTS = 50;
    private static final int USUAL_RESULTS = 5;

    private final HttpServletRequest request;

    ApiQuery(HttpServletRequest request) {
        this.request = request;
    }

    CallFaults faults() {
        return CallFaults.of(request);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    List<String> list(String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Arrays::stream)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The ids asked for; more than 50 are an error. */
    List<String> ids() {
        List<String> ids = list("id");
        if (ids.size() > MOST_IDS) {
            throw YouTubeError.parameter(
                            "youtube.parameter",
                            "invalidFilters",
                            "The request specifies an invalid filter parameter.",
                            "parameters.")
                    .raise();
        }
        return ids;
    }

    /** The parts asked for; an unknown one is an error, and so is none. */
    Set<String> parts(Set<String> known) {
        List<String> parts = list("part");
        if (request.getParameter("part") == null) {
            throw YouTubeError.parameter("global", "required", "Required parameter: part", "part")
                    .raise();
        }
        Optional<String> unknown =
                parts.stream().filter(p -> !known.contains(p)).findFirst();
        if (parts.isEmpty() || unknown.isPresent()) {
            throw YouTubeError.parameter("youtube.part", "unknownPart", unknown.orElse("{0}"), "part")
                    .raise();
        }
        return Set.copyOf(parts);
    }

    int maxResults() {
        return text("maxResults").map(ApiQuery::size).orElse(USUAL_RESULTS);
    }

    private static int size(String value) {
        try {
            int size = Integer.parseInt(value);
            if (size >= 1 && size <= MOST_RESULTS) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            throw YouTubeError.invalid("maxResults", value).raise();
        }
        throw YouTubeError.parameter(
                        "youtube.parameter",
                        "invalidParameter",
                        "Invalid value '" + value + "'. Values must be within the range: [1, 50]",
                        "maxResults")
                .raise();
    }

    /** The page asked for. */
    int offset() {
        return text("pageToken")
                .map(token -> PageToken.offset(token).orElseThrow(() -> YouTubeError.parameter(
                                "youtube.parameter",
                                "invalidPageToken",
                                "The request specifies an invalid page token.",
                                "pageToken")
                        .raise()))
                .orElse(0);
    }

    Optional<Instant> instant(String name) {
        return text(name).map(value -> {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException e) {
                throw YouTubeError.invalid(name, value).raise();
            }
        });
    }
}
