package com.aurastream.intel.source.gemini;

import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day's calls, taken before each attempt is made, so that a failed one counts too. A day begins at midnight in Pacific
 * time, as Google's does.
 */
public final class GeminiBudget {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final GeminiBudgetSettings settings;
    private final BudgetStore store;
    private final Clock clock;

    /** A budget counted in a store; the clock says which day it is. */
    public GeminiBudget(GeminiBudgetSettings settings, BudgetStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes one call.
     *
     * @throws Throttled when the day's budget or the caller's share of it is spent
     * @throws Unavailable when the count cannot be reached; an uncounted call is never made
     */
    void take(String caller) {
        Instant now = clock.instant();
        BudgetStore.Request request = new BudgetStore.Request(
                date(now), caller, settings.daily(), settings.most(caller), settings.keptForOthers(caller));
        BudgetStore.Answer answer = ask(request);
        if (!answer.granted()) {
            throw new Throttled(
                    GoogleGeminiSource.SOURCE, refusal(request, answer, nextMidnight(now)), nextMidnight(now), null);
        }
    }

    /** The budget's day at an instant. */
    public static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, PACIFIC);
    }

    /** The first instant of the next day; a day has 23 or 25 hours when clocks change. */
    static Instant nextMidnight(Instant at) {
        return date(at).plusDays(1).atStartOfDay(PACIFIC).toInstant();
    }

    private BudgetStore.Answer ask(BudgetStore.Request request) {
        try {
            return store.reserve(request);
        } catch (RuntimeException e) {
            throw new Unavailable(
                    GoogleGeminiSource.SOURCE,
                    "the day's calls cannot be counted, so " + request.caller() + " asks nothing: " + e.getMessage(),
                    e);
        }
    }

    private static String refusal(BudgetStore.Request request, BudgetStore.Answer answer, Instant until) {
        return "the budget of " + request.date() + " refuses " + request.caller() + ": it made "
                + answer.usedByCaller() + " of at most " + request.most() + " calls, all callers made " + answer.used()
                + " of " + request.limit() + "; until " + until;
    }
}
