package com.aurastream.gateway.generation;

import com.aurastream.gateway.access.IdempotencyKey;
import com.aurastream.gateway.access.KeyFilter;
import com.aurastream.gateway.generation.JobViews.JobPage;
import com.aurastream.gateway.generation.JobViews.JobView;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
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
    @Operation(
            summary = "Orders a pack",
            description =
                    "Answered at once; follow `links.events`. Under an `Idempotency-Key` the same order sent again is the"
                            + " same job, answered with 200 and `Idempotency-Replayed: true`. No address in a text is ever fetched.",
            operationId = "orderTwitchPack")
    @Parameter(
            in = ParameterIn.HEADER,
            name = IdempotencyKey.HEADER,
            description = "1 to 255 visible ASCII characters",
            schema = @Schema(type = "string", minLength = 1, maxLength = 255))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Orders.NewTwitchPack.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Ordered",
            headers = @Header(name = "Location", description = "the job's route", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Was ordered before under the same key",
            headers = @Header(name = IdempotencyKey.REPLAYED, schema = @Schema(type = "boolean")),
            content = @Content(schema = @Schema(implementation = JobView.class)))
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
    @Operation(
            summary = "How a pack stands",
            description = "Part by part, with the reasons of what failed, and the files.",
            operationId = "twitchPack")
    ResponseEntity<JobView> one(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @PathVariable String id) {
        return routes.one(creator, JobShelf.TWITCH_PACKS, id);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Calls a pack off",
            description =
                    "What is queued ends at once, what runs ends at its next step; what has ended stays as it is. Again is"
                            + " the same as once. The answer says how it stands then.",
            operationId = "cancelTwitchPack")
    ResponseEntity<JobView> cancel(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @PathVariable String id) {
        return routes.cancel(creator, JobShelf.TWITCH_PACKS, id);
    }

    @GetMapping("/{id}/events")
    @Operation(
            summary = "What happens to a pack, as a stream",
            description =
                    "Server-sent events, numbered from 1 without a gap: what was missed first, then live, until the event"
                            + " of the end. `Last-Event-ID` or `after` says which was the last one seen; a number that the job"
                            + " never gave is answered with everything. A comment comes where nothing else does.",
            operationId = "twitchPackEvents")
    @Parameter(
            in = ParameterIn.HEADER,
            name = ResumePoint.HEADER,
            description = "the last event seen; counts more than `after`",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description =
                    "Events `queued`, `started`, `progress`, `retrying`, `part_completed`, `part_failed`, and one of"
                            + " `completed`, `partial`, `failed`, `cancelled` as the last",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "204",
            description = "It has ended, and the reader has seen everything",
            content = @Content)
    ResponseEntity<SseEmitter> events(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @PathVariable String id,
            @Parameter(description = "the number of the last event seen, 0 for all") @RequestParam
                    Optional<String> after,
            @Parameter(hidden = true) HttpServletRequest request) {
        return routes.events(creator, JobShelf.TWITCH_PACKS, id, after, request);
    }

    @GetMapping("/{id}/assets/{name}")
    @Operation(
            summary = "A file",
            description = "It never changes; `Range`, `If-Range` and `If-None-Match` are understood.",
            operationId = "twitchPackAsset")
    @ApiResponse(
            responseCode = "200",
            description = "The whole file",
            headers = @Header(name = "ETag", description = "hash of the content", schema = @Schema(type = "string")),
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "206",
            description = "Parts of it",
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "Not changed since the given entity tag", content = @Content)
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
