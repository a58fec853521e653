package com.aurastream.gateway.access;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header under which what is sent again is done once. */
public final class IdempotencyKey {

    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    /** The answer's header that says that this was done before, and nothing now. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

    private IdempotencyKey() {}

    /**
     * The request's key.
     *
     * @throws ProblemException when it cannot be one, or there are several
     */
    public static Optional<String> of(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.size() > 1
                || !given.stream().allMatch(key -> VISIBLE_ASCII.matcher(key).matches())) {
            throw new ProblemException(
                            ProblemKind.INVALID_PARAMETER,
                            "header " + HEADER + " must be given once, as 1 to 255 visible ASCII characters")
                    .with("parameter", HEADER);
        }
        return given.stream().findFirst();
    }
}
