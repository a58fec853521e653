package com.aurastream.intel.source;

import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a failure means to the caller; each source has its own reading of its own errors, and shares the rest. */
@FunctionalInterface
public interface SourceFailures {

    /**
     * What to throw for a failure.
     *
     * @param operation what was asked
     * @return a {@link SourceException}, or the failure itself where it is a mistake of ours
     */
    RuntimeException classify(String operation, Exception failure);

    /**
     * What holds for every source: a cut or slow connection is unavailable, JSON that cannot be read is malformed, and
     * anything else unchecked is a mistake of ours, handed back as it is.
     */
    static RuntimeException common(String source, String operation, Exception failure) {
        if (failure instanceof JsonProcessingException) {
            return new Malformed(source, operation + " answered JSON that cannot be read", failure);
        }
        if (failure instanceof TimeoutException) {
            return new Unavailable(source, operation + " took too long", failure);
        }
        if (failure instanceof IOException) {
            return new Unavailable(source, operation + " failed on the way: " + failure, failure);
        }
        if (failure instanceof RuntimeException unchecked) {
            return unchecked;
        }
        return new IllegalStateException(source + ": " + operation + " failed in an unexpected way", failure);
    }

    /**
     * What an HTTP status means, for every source: 429 is throttled, 401 and 403 unauthorized, 408 and 5xx unavailable,
     * any other refusal malformed, because we asked for something that the source does not give.
     *
     * @param detail what the source said, without secrets
     * @param until when asking again makes sense, where the source said so
     */
    static SourceException status(
            String source,
            String operation,
            int status,
            String detail,
            @Nullable Instant until,
            @Nullable Throwable cause) {
        String message = operation + " answered " + status + ": " + detail;
        if (status == 429) {
            return new Throttled(source, message, until, cause);
        }
        if (status == 401 || status == 403) {
            return new Unauthorized(source, message, cause);
        }
        if (status == 408 || status >= 500) {
            return new Unavailable(source, message, cause);
        }
        return new Malformed(source, message, cause);
    }
}
