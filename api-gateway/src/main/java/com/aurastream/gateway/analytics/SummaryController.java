package com.aurastream.gateway.analytics;

import com.aurastream.gateway.access.KeyFilter;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.document.StoreUnreachableException;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.archive.EventConservation;
import com.aurastream.intel.archive.EventSummaries;
import com.aurastream.intel.archive.EventSummaries.Count;
import com.aurastream.intel.archive.EventSummaries.Grouping;
import com.aurastream.intel.event.Conservation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts of the creator's events. */
@RestController
@RequestMapping("/api/v1/analytics/summary")
@Tag(name = "Analytics", description = "What the users of the creator's programs do.")
public final class SummaryController {

    private static final String WHAT = "only it has counts of events";

    private final EventSummaries summaries;
    private final StoreGuard archive;
    private final EventConservation conservation;
    private final StoreGuard cache;
    private final Clock clock;

    /** Counts with these, each behind its store's guard. */
    public SummaryController(
            EventSummaries summaries,
            StoreGuard archive,
            EventConservation conservation,
            StoreGuard cache,
            Clock clock) {
        this.summaries = summaries;
        this.archive = archive;
        this.conservation = conservation;
        this.cache = cache;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Counts of your events by day, name or category",
            description =
                    "By the days (UTC) on which events happened, not those on which they were sent. Days, names and"
                            + " categories without an event are not there. Different users and sessions are estimates; users that"
                            + " events do not name do not count. `pending` says how many events of everybody are accepted and not yet"
                            + " counted: the job `analytics-flush` counts them within the hour.",
            operationId = "eventSummary")
    ResponseEntity<Summary> summary(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @Parameter(
                            description = "the first day; six days before the last unless it is given",
                            example = "2026-11-17")
                    @RequestParam
                    Optional<String> from,
            @Parameter(description = "the last day, included; today unless it is given", example = "2026-11-23")
                    @RequestParam
                    Optional<String> to,
            @Parameter(
                            description = "what is counted together",
                            schema = @Schema(allowableValues = {"day", "name", "category"}))
                    @RequestParam(defaultValue = "day")
                    String by) {
        Grouping grouping = grouping(by);
        SummaryPeriod period = SummaryPeriod.of(from, to, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Optional<Conservation> account = account();
        List<Count> counts =
                archive.require(() -> summaries.counts(creator, grouping, period.first(), period.last()), WHAT);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Vary", "X-API-Key")
                .body(Summary.of(period, by, counts, account));
    }

    /** Asked before the counts, so that an event which is stored in between is told twice and not missed. */
    private Optional<Conservation> account() {
        try {
            return Optional.of(cache.ask(conservation::now));
        } catch (StoreUnreachableException e) {
            return Optional.empty();
        }
    }

    private static Grouping grouping(String by) {
        return Arrays.stream(Grouping.values())
                .filter(grouping -> grouping.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() -> ProblemException.parameter("by", by, "one of day, name, category"));
    }

    /**
     * Counts of events.
     *
     * @param from the first day
     * @param to the last day
     * @param by what is counted together
     * @param events all of the period
     * @param pending accepted and not yet counted, of everybody and whenever they happened; absent while Redis does not answer
     * @param lastFlush when events were last counted; absent when they never were, or Redis does not answer
     * @param counts by day in the order of days, else most events first
     */
    record Summary(
            LocalDate from,
            LocalDate to,
            String by,
            long events,
            Optional<Long> pending,
            Optional<Instant> lastFlush,
            List<Count> counts) {

        static Summary of(SummaryPeriod period, String by, List<Count> counts, Optional<Conservation> account) {
            return new Summary(
                    period.first(),
                    period.last(),
                    by,
                    counts.stream().mapToLong(Count::events).sum(),
                    account.map(Conservation::pending),
                    account.flatMap(Conservation::lastFlush),
                    counts);
        }
    }
}
