package com.aurastream.intel.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request stands in a trace, as the header {@code traceparent} says it (W3C Trace Context, level 1).
 *
 * @param traceId the whole trace: 32 lower-case hexadecimal digits, not all zero
 * @param spanId one step of it: 16 lower-case hexadecimal digits, not all zero
 * @param flags two hexadecimal digits; the last bit says that somebody records the trace
 */
public record TraceContext(String traceId, String spanId, String flags) {

    /** The header's name. */
    public static final String HEADER = "traceparent";

    /** A later version may say more behind a further hyphen; version ff does not exist. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final String FIRST_VERSION = "00";
    private static final String NOT_RECORDED = "00";
    private static final int LONGEST = 512;

    /** What a caller says; empty when it is not well formed, which counts as if nothing were said. */
    public static Optional<TraceContext> parse(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher said = FORM.matcher(header);
        if (!said.matches() || (said.group(1).equals(FIRST_VERSION) && said.group(5) != null)) {
            return Optional.empty();
        }
        return Optional.of(new TraceContext(said.group(2), said.group(3), said.group(4)));
    }

    /** A new trace. */
    public static TraceContext begin() {
        return new TraceContext(random() + random(), random(), NOT_RECORDED);
    }

    /** The next step of the same trace. */
    public TraceContext next() {
        return new TraceContext(traceId, random(), flags);
    }

    /** As the header has it. */
    @Override
    public String toString() {
        return FIRST_VERSION + "-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
