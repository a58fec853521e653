package com.aurastream.gateway.clip;

import com.aurastream.gateway.document.DocumentAddress;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.document.Moment;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.cache.IntelKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clip radar over all games. */
@RestController
@RequestMapping("/api/v1/clips")
@Tag(name = "Clips", description = "Moments that viewers clip, and what a day of them amounted to.")
public final class ClipsController {

    private final DocumentService documents;

    /** Serves what the radar has published. */
    public ClipsController(DocumentService documents) {
        this.documents = documents;
    }

    @GetMapping("/viral")
    @Operation(summary = "Trending and exploding moments of all categories", operationId = "clipsViral")
    ResponseEntity<byte[]> viral(@RequestParam Optional<String> at) {
        return documents.answer(DocumentAddress.of(IntelKeys.VIRAL_MOMENTS, "clip-radar"), at);
    }

    @GetMapping("/recaps/{date}")
    @Operation(
            summary = "What a day's clips amounted to",
            description = "The day is UTC; it is recapped at 06:00 UTC of the day after.",
            operationId = "clipRecap")
    ResponseEntity<byte[]> recap(@PathVariable String date) {
        Moment moment = documents.moment(Optional.empty());
        String day = over(date, LocalDate.ofInstant(moment.now(), ZoneOffset.UTC));
        return documents.answer(DocumentAddress.of(IntelKeys.CLIP_RECAP, "clip-recap", day, day), Optional.empty());
    }

    private static String over(String date, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw ProblemException.parameter("date", date, "an ISO-8601 date such as " + today.minusDays(1));
        }
        if (!day.isBefore(today)) {
            throw ProblemException.parameter("date", date, "a day that is over; today is " + today + " (UTC)");
        }
        return day.toString();
    }
}
