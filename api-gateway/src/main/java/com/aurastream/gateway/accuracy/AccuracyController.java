package com.aurastream.gateway.accuracy;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.document.StoreUnreachableException;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.archive.PredictionArchive;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How predictions have done. */
@RestController
@RequestMapping("/api/v1/accuracy")
@Tag(
        name = "Accuracy",
        description = "How each detector's predictions have done so far, beside what chance would give.")
public final class AccuracyController {

    private static final int MOST_DAYS = 400;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final PredictionArchive predictions;
    private final StoreGuard archive;
    private final Clock clock;

    /** Counts what the archive has. */
    public AccuracyController(PredictionArchive predictions, StoreGuard archive, Clock clock) {
        this.predictions = predictions;
        this.archive = archive;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Hits, misses and hit rate of each detector", operationId = "accuracy")
    Accuracy accuracy(
            @Parameter(description = "predictions made in the last so many days, 1 to 400")
                    @RequestParam(defaultValue = "90")
                    int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw ProblemException.parameter("days", Integer.toString(days), "1 to " + MOST_DAYS);
        }
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(days));
        try {
            return Accuracy.of(archive.ask(() -> predictions.tallies(since)), since, now);
        } catch (StoreUnreachableException e) {
            throw ProblemException.unavailable("the archive does not answer, and only it has the grades", RETRY);
        }
    }
}
