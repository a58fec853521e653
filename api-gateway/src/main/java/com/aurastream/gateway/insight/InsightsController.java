package com.aurastream.gateway.insight;

import com.aurastream.gateway.document.DocumentAddress;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.intel.cache.IntelKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one thing worth knowing today. */
@RestController
@RequestMapping("/api/v1/insights")
@Tag(name = "Insight", description = "One insight a day, with what became of the day before's.")
public final class InsightsController {

    private static final String ALL_GAMES = "all";

    private final DocumentService documents;

    /** Serves what has been published. */
    public InsightsController(DocumentService documents) {
        this.documents = documents;
    }

    @GetMapping("/today")
    @Operation(
            summary = "The day's insight over all games",
            description = "Made once a day (UTC); until today's is made, yesterday's is served and called stale.",
            operationId = "insightToday")
    ResponseEntity<byte[]> today(@RequestParam Optional<String> at) {
        String day = LocalDate.ofInstant(documents.moment(at).instant(), ZoneOffset.UTC)
                .toString();
        String name = IntelKeys.DAILY_INSIGHT.name(day, ALL_GAMES);
        return documents.answer(DocumentAddress.under(IntelKeys.DAILY_INSIGHT, "daily-insight", name, ALL_GAMES), at);
    }
}
