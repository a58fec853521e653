package com.aurastream.gateway.generation;

import com.aurastream.gateway.access.KeyFilter;
import com.aurastream.gateway.generation.JobContract.CancelsJob;
import com.aurastream.gateway.generation.JobContract.OrdersJob;
import com.aurastream.gateway.generation.JobContract.SendsFile;
import com.aurastream.gateway.generation.JobContract.ShowsJob;
import com.aurastream.gateway.generation.JobContract.StreamsJob;
import com.aurastream.gateway.generation.JobViews.JobPage;
import com.aurastream.gateway.generation.JobViews.JobView;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Several assets for Twitch that are ordered together: orders, how they stand, their files. */
@RestController
@RequestMapping("/api/v1/twitch-packs")
@Tag(
        name = "Twitch packs",
        description = "Several assets for Twitch that are ordered together: orders, how they stand, their files.")
public final class TwitchPacksController {

    private final JobRoutes routes;
    private final ObjectMapper mapper;

    /** Answers by the routes that both sorts of job have. */
    public TwitchPacksController(JobRoutes routes, ObjectMapper mapper) {
        this.routes = routes;
        this.mapper = mapper;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @OrdersJob(summary = "Orders a pack", operationId = "orderTwitchPack")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Orders.NewTwitchPack.class)))
    ResponseEntity<JobView> order(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return routes.order(OrderBody.read(request.getInputStream(), mapper).pack(creator), request);
    }

    @GetMapping
    @Operation(summary = "The creator's packs, newest first", operationId = "twitchPacks")
    JobPage list(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @Parameter(description = "how many at most, 1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "only those ordered before this instant") @RequestParam Optional<String> before,
            @Parameter(
                            description =
                                    "and of those ordered at that instant, only those before this one; `next` has both")
                    @RequestParam
                    Optional<String> beforeId) {
        return routes.list(creator, JobShelf.TWITCH_PACKS, limit, before, beforeId);
    }

    @GetMapping("/{id}")
    @ShowsJob(summary = "How a pack stands", operationId = "twitchPack")
    ResponseEntity<JobView> one(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @PathVariable String id) {
        return routes.one(creator, JobShelf.TWITCH_PACKS, id);
    }

    @DeleteMapping("/{id}")
    @CancelsJob(summary = "Calls a pack off", operationId = "cancelTwitchPack")
    ResponseEntity<JobView> cancel(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @PathVariable String id) {
        return routes.cancel(creator, JobShelf.TWITCH_PACKS, id);
    }

    @GetMapping("/{id}/events")
    @StreamsJob(summary = "What happens to a pack, as a stream", operationId = "twitchPackEvents")
    ResponseEntity<SseEmitter> events(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @PathVariable String id,
            @Parameter(description = "the number of the last event seen, 0 for all") @RequestParam
                    Optional<String> after,
            @Parameter(hidden = true) HttpServletRequest request) {
        return routes.events(creator, JobShelf.TWITCH_PACKS, id, after, request);
    }

    @GetMapping("/{id}/assets/{name}")
    @SendsFile(operationId = "twitchPackAsset")
    void asset(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @PathVariable String id,
            @PathVariable String name,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        routes.asset(creator, JobShelf.TWITCH_PACKS, id, name, request, response);
    }

    @GetMapping("/{id}/download")
    @Operation(
            summary = "A pack's files as one archive",
            description =
                    "Once the pack has ended, of the parts that were made; the same bytes each time. While it runs, and where"
                            + " nothing was made: 409.",
            operationId = "twitchPackDownload")
    @ApiResponse(
            responseCode = "200",
            description = "The archive",
            content =
                    @Content(mediaType = PackArchive.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
    void download(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @PathVariable String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        routes.download(creator, id, request, response);
    }
}
