package com.aurastream.gateway.generation;

import com.aurastream.gateway.problem.ProblemException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/**
 * After which event a stream goes on. A browser that reconnects cannot mend its {@code Last-Event-ID}, so one that the job never
 * gave is answered with everything from the beginning: twice is better than never.
 */
final class ResumePoint {

    static final String HEADER = "Last-Event-ID";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private ResumePoint() {}

    /**
     * The number of the last event that the reader has, 0 for none.
     *
     * @param lastEventId the header, which wins over the parameter
     * @param after the parameter
     * @param happened whether the job has an event of a number
     * @throws ProblemException when the parameter counts and is no number
     */
    static long of(Optional<String> lastEventId, Optional<String> after, LongPredicate happened) {
        long wanted = lastEventId
                .filter(id -> !id.isBlank())
                .map(id -> number(id).orElse(0))
                .orElseGet(() -> after.map(ResumePoint::parameter).orElse(0L));
        return wanted == 0 || happened.test(wanted) ? wanted : 0;
    }

    private static long parameter(String text) {
        return number(text)
                .orElseThrow(
                        () -> ProblemException.parameter("after", text, "the id of an event, or 0 for all events"));
    }

    private static OptionalLong number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
