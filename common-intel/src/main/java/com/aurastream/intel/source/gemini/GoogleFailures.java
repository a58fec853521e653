package com.aurastream.intel.source.gemini;

import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.source.SourceFailures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the refusals of Google's API mean. Its errors quote the key in their details, so the client's exceptions are never
 * passed on as causes, and the key is blanked out of what is quoted of them.
 */
final class GoogleFailures implements SourceFailures {

    private static final int QUOTED = 300;
    private static final Pattern RETRY_DELAY = Pattern.compile("\"?retryDelay\"?\\s*[:=]\\s*\"?(\\d+(?:\\.\\d+)?)s");
    private static final Pattern RETRY_WORDS = Pattern.compile("(?i)retry in (\\d+(?:\\.\\d+)?)s");

    private final GeminiClients.Access access;
    private final Clock clock;
    private final String modelSetting;

    /**
     * With what is needed to read them.
     *
     * @param modelSetting the variable that names the model, for a model that is not known
     */
    GoogleFailures(GeminiClients.Access access, Clock clock, String modelSetting) {
        this.access = access;
        this.clock = clock;
        this.modelSetting = modelSetting;
    }

    @Override
    public RuntimeException classify(String operation, Exception failure) {
        if (failure instanceof ApiException refusal) {
            return refused(operation, refusal);
        }
        if (failure instanceof GenAiIOException broken) {
            return broken(operation, broken);
        }
        return SourceFailures.common(GoogleGeminiSource.SOURCE, operation, failure);
    }

    private RuntimeException broken(String operation, GenAiIOException failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return new Malformed(GoogleGeminiSource.SOURCE, operation + " answered JSON that cannot be read", null);
            }
            if (cause instanceof InterruptedIOException) {
                return new Unavailable(GoogleGeminiSource.SOURCE, operation + " took too long", null);
            }
            root = cause;
        }
        return new Unavailable(
                GoogleGeminiSource.SOURCE,
                operation + " failed on the way: " + root.getClass().getSimpleName() + ", " + quoted(root),
                null);
    }

    private RuntimeException refused(String operation, ApiException refusal) {
        String message = text(refusal);
        if (message.contains("API_KEY_INVALID") || message.contains("API key not valid")) {
            return new Unauthorized(
                    GoogleGeminiSource.SOURCE, operation + " was refused: GEMINI_API_KEY is not valid", null);
        }
        if (refusal.code() == 404) {
            return new Malformed(
                    GoogleGeminiSource.SOURCE,
                    operation + " does not know the model " + access.model() + ", which " + modelSetting + " names",
                    null);
        }
        if (refusal.code() == 429) {
            return throttled(operation, refusal);
        }
        return SourceFailures.status(GoogleGeminiSource.SOURCE, operation, refusal.code(), quoted(refusal), null, null);
    }

    private Throttled throttled(String operation, ApiException refusal) {
        @Nullable Instant until = until(text(refusal)).orElse(null);
        return new Throttled(GoogleGeminiSource.SOURCE, operation + " answered 429: " + quoted(refusal), until, null);
    }

    /** A day's allowance comes back at midnight, whatever shorter wait the answer names. */
    private Optional<Instant> until(String message) {
        Instant now = clock.instant();
        String words = message.toLowerCase(Locale.ROOT).replace(" ", "");
        if (words.contains("perday")) {
            return Optional.of(GeminiBudget.nextMidnight(now));
        }
        return seconds(RETRY_DELAY, message)
                .or(() -> seconds(RETRY_WORDS, message))
                .map(now::plus);
    }

    private static Optional<Duration> seconds(Pattern pattern, String message) {
        Matcher found = pattern.matcher(message);
        return found.find()
                ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(found.group(1)) * 1000)))
                : Optional.empty();
    }

    private static String text(ApiException refusal) {
        return refusal.message() == null ? "" : refusal.message();
    }

    private String quoted(Throwable failure) {
        String message =
                String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").replace(access.apiKey(), "***");
        return message.length() > QUOTED ? message.substring(0, QUOTED) + "..." : message;
    }
}
