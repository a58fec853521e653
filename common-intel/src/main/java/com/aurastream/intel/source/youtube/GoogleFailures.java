package com.aurastream.intel.source.youtube;

import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.SourceFailures;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import java.util.Locale;
import java.util.Set;

/** What the refusals of Google's APIs mean; the reason in the body says more than the status. */
final class GoogleFailures implements SourceFailures {

    private static final String SOURCE = "youtube";
    private static final Set<String> DAILY = Set.of("quotaExceeded", "dailyLimitExceeded", "dailyLimitExceededUnreg");
    private static final Set<String> TOO_FAST = Set.of("rateLimitExceeded", "userRateLimitExceeded");
    private static final Set<String> KEY = Set.of("keyInvalid", "keyExpired");

    @Override
    public RuntimeException classify(String operation, Exception failure) {
        if (failure instanceof GoogleJsonResponseException refusal) {
            return refused(operation, refusal);
        }
        return SourceFailures.common(SOURCE, operation, failure);
    }

    /** Whether the day's allowance is gone, as opposed to too many calls in a short time. */
    static boolean saysQuotaIsUsedUp(GoogleJsonResponseException refusal) {
        boolean saysPerDay = message(refusal).toLowerCase(Locale.ROOT).contains("per day");
        return DAILY.contains(reason(refusal)) || (refusal.getStatusCode() == 429 && saysPerDay);
    }

    /** The first reason in the body; empty when the body is not Google's. */
    static String reason(GoogleJsonResponseException refusal) {
        GoogleJsonError details = refusal.getDetails();
        if (details == null
                || details.getErrors() == null
                || details.getErrors().isEmpty()) {
            return "";
        }
        String reason = details.getErrors().get(0).getReason();
        return reason == null ? "" : reason;
    }

    private static RuntimeException refused(String operation, GoogleJsonResponseException refusal) {
        String reason = reason(refusal);
        String detail = reason.isEmpty() ? "no reason given" : reason + ", " + message(refusal);
        if (TOO_FAST.contains(reason)) {
            return new Throttled(SOURCE, operation + " was asked too often in a short time: " + reason, null, refusal);
        }
        if (KEY.contains(reason) || message(refusal).contains("API key")) {
            return new Unauthorized(
                    SOURCE, operation + " was refused: YOUTUBE_API_KEY is not valid (" + reason + ")", refusal);
        }
        return SourceFailures.status(SOURCE, operation, refusal.getStatusCode(), detail, null, refusal);
    }

    private static String message(GoogleJsonResponseException refusal) {
        GoogleJsonError details = refusal.getDetails();
        return details == null || details.getMessage() == null ? "" : details.getMessage();
    }
}
