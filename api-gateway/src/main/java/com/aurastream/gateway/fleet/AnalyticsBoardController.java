package com.aurastream.gateway.fleet;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.document.StoreUnreachableException;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventConservation;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.event.Conservation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where all events are that were ever received. */
@RestController
@RequestMapping("/api/v1/fleet/analytics")
@Tag(name = "Fleet")
public final class AnalyticsBoardController {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final EventConservation conservation;
    private final Clock clock;

    private AnalyticsBoardController(EventConservation conservation, Clock clock) {
        this.conservation = conservation;
        this.clock = clock;
    }

    /** Reads both sets of books through their stores' guards, anew for each request: they are a few rows. */
    public static AnalyticsBoardController of(
            EventArchive events, StoreGuard archive, EventStream stream, StoreGuard cache, Clock clock) {
        return new AnalyticsBoardController(
                EventConservation.between(() -> archive.ask(events::books), () -> cache.ask(stream::counts)), clock);
    }

    @GetMapping
    @Operation(
            summary = "Where all received events are; each is in one place",
            description =
                    "received = stored + repeated + pending + rejected + deadLettered + unaccounted, and unaccounted is 0 unless"
                            + " Redis has lost data.",
            operationId = "analyticsAccount")
    AnalyticsBoard analytics() {
        return AnalyticsBoard.of(account(), clock.instant());
    }

    private Conservation account() {
        try {
            return conservation.now();
        } catch (StoreUnreachableException | ConcurrencyFailureException e) {
            throw ProblemException.unavailable(e.getMessage() + "; the account needs both stores at one moment", RETRY);
        }
    }

    /**
     * The account.
     *
     * @param asOf the moment that this is about
     * @param received events that programs sent, refused ones included
     * @param stored events in the archive, also those dropped for their age since
     * @param repeated events that were in the archive already
     * @param pending events that wait in the stream
     * @param rejected events that were refused
     * @param deadLettered entries that could not be stored and were put aside with the reason
     * @param unaccounted received events that are nowhere
     * @param lastFlush when events were last brought into the archive
     */
    record AnalyticsBoard(
            Instant asOf,
            long received,
            long stored,
            long repeated,
            long pending,
            long rejected,
            long deadLettered,
            long unaccounted,
            Optional<Instant> lastFlush) {

        static AnalyticsBoard of(Conservation account, Instant now) {
            return new AnalyticsBoard(
                    now,
                    account.received(),
                    account.stored(),
                    account.repeated(),
                    account.pending(),
                    account.rejected(),
                    account.deadLettered(),
                    account.unaccounted(),
                    account.lastFlush());
        }
    }
}
