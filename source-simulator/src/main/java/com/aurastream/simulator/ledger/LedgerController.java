package com.aurastream.simulator.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells what the clients spent. */
@RestController
@RequestMapping("/simulator/ledger")
public class LedgerController {

    private final Ledger ledger;
    private final DailyQuota quota;
    private final PointBucket points;
    private final Clock clock;

    /** With the books that the sources write into. */
    public LedgerController(Ledger ledger, DailyQuota quota, PointBucket points, Clock clock) {
        this.ledger = ledger;
        this.quota = quota;
        this.points = points;
        this.clock = clock;
    }

    /**
     * What was spent in a span.
     *
     * @param now the simulator's clock
     * @param since first instant
     * @param until first instant that does not count
     * @param clients who spent it
     */
    public record Statement(Instant now, Instant since, Instant until, List<Ledger.ClientAccount> clients) {}

    /** Sums up, everything unless told otherwise. */
    @GetMapping
    public Statement statement(
            @RequestParam("since") Optional<Instant> since, @RequestParam("until") Optional<Instant> until) {
        Instant now = clock.instant();
        Instant from = since.orElse(Instant.EPOCH);
        Instant to = until.orElse(now.plusSeconds(1));
        return new Statement(now, from, to, ledger.between(from, to));
    }

    /** Forgets what was spent; the buckets are full again. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void clear() {
        ledger.clear();
        quota.clear();
        points.clear();
    }
}
