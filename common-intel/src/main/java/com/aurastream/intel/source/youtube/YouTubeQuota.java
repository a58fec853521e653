package com.aurastream.intel.source.youtube;

import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The daily quota of the YouTube project. Units are taken before a call is made, so that a call that fails is counted as
 * Google counts it; a call that the quota does not allow is never made, and says why and until when.
 */
public final class YouTubeQuota {

    /** The zone in whose midnight Google's day begins. */
    public static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private static final String SOURCE = "youtube";

    private final YouTubeQuotaSettings settings;
    private final QuotaStore store;
    private final Clock clock;
    private final Map<QuotaBucket, Instant> exhaustedUntil = new ConcurrentHashMap<>();

    /** A quota counted in a store; the clock says which day it is. */
    public YouTubeQuota(YouTubeQuotaSettings settings, QuotaStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes one unit.
     *
     * @param caller who asks, as a rule a job's name
     * @throws Throttled when the bucket, the caller's share of it, or Google itself does not allow it
     * @throws Unavailable when the count cannot be reached; an uncounted call is never made
     */
    void take(QuotaBucket bucket, String caller) {
        Instant now = clock.instant();
        refuseWhileExhausted(bucket, caller, now);
        QuotaStore.Request request = new QuotaStore.Request(
                bucket,
                date(now),
                caller,
                1,
                settings.limit(bucket),
                settings.most(bucket, caller),
                settings.keptForOthers(bucket, caller));
        QuotaStore.Answer answer = ask(request);
        if (!answer.granted()) {
            throw new Throttled(SOURCE, refusal(request, answer, nextMidnight(now)), nextMidnight(now), null);
        }
    }

    /**
     * Notes that Google says that the bucket is empty, which holds until the next Pacific midnight whatever our own count
     * says: others may use the same project.
     *
     * @return when asking again makes sense
     */
    Instant exhausted(QuotaBucket bucket) {
        Instant until = nextMidnight(clock.instant());
        exhaustedUntil.put(bucket, until);
        return until;
    }

    /** The quota's day at an instant. */
    public static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, PACIFIC);
    }

    /** The first instant of the quota's next day; a day has 23 or 25 hours when clocks change. */
    static Instant nextMidnight(Instant at) {
        return date(at).plusDays(1).atStartOfDay(PACIFIC).toInstant();
    }

    private void refuseWhileExhausted(QuotaBucket bucket, String caller, Instant now) {
        @Nullable Instant until = exhaustedUntil.get(bucket);
        if (until != null && now.isBefore(until)) {
            throw new Throttled(
                    SOURCE,
                    bucket + " quota: Google said that it is used up; " + caller + " is refused until " + until,
                    until,
                    null);
        }
    }

    private QuotaStore.Answer ask(QuotaStore.Request request) {
        try {
            return store.reserve(request);
        } catch (RuntimeException e) {
            throw new Unavailable(
                    SOURCE,
                    request.bucket() + " quota cannot be counted, so " + request.caller() + " asks nothing: "
                            + e.getMessage(),
                    e);
        }
    }

    private static String refusal(QuotaStore.Request request, QuotaStore.Answer answer, Instant until) {
        return request.bucket() + " quota of " + request.date() + " refuses " + request.caller() + ": it used "
                + answer.usedByCaller() + " of at most " + request.most() + ", all callers used " + answer.used()
                + " of " + request.limit() + ", " + answer.kept() + " are kept free for others; until " + until;
    }
}
