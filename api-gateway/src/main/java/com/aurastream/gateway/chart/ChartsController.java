package com.aurastream.gateway.chart;

import com.aurastream.gateway.document.DocumentAddress;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.cache.IntelKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The platforms' own charts. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Charts", description = "The platforms' own charts as they were read.")
public final class ChartsController {

    private static final List<String> CATEGORIES = List.of("all", "gaming");

    private final DocumentService documents;

    /** Serves the charts. */
    public ChartsController(DocumentService documents) {
        this.documents = documents;
    }

    @GetMapping("/youtube/trending")
    @Operation(summary = "YouTube's chart of one category in several regions", operationId = "youtubeTrending")
    ResponseEntity<byte[]> trending(
            @RequestParam(defaultValue = "gaming") String category, @RequestParam Optional<String> at) {
        if (!CATEGORIES.contains(category)) {
            throw ProblemException.parameter("category", category, "one of " + String.join(", ", CATEGORIES));
        }
        return documents.answer(
                DocumentAddress.of(IntelKeys.YOUTUBE_TRENDING, "youtube-trending", category, category), at);
    }

    @GetMapping("/twitch/top-games")
    @Operation(summary = "Twitch's most-watched categories", operationId = "twitchTopGames")
    ResponseEntity<byte[]> topGames(@RequestParam Optional<String> at) {
        return documents.answer(DocumentAddress.of(IntelKeys.TWITCH_TOP_GAMES, "twitch-streams"), at);
    }
}
