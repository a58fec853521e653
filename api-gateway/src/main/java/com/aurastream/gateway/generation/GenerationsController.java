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

/** Single assets that are made on demand: orders, how they stand, their files. */
@RestController
@RequestMapping("/api/v1/generations")
@Tag(name = "Generations", description = "Single assets that are made on demand: orders, how they stand, their files.")
public final class GenerationsController {

    private final JobRoutes routes;
    private final ObjectMapper mapper;

    /** Answers by the routes that both sorts of job have. */
    public GenerationsController(JobRoutes routes, ObjectMapper mapper) {
        this.routes = routes;
        this.mapper = mapper;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @OrdersJob(summary = "Orders an asset", operationId = "orderGeneration")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Orders.NewGeneration.class)))
    ResponseEntity<JobView> order(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return routes.order(OrderBody.read(request.getInputStream(), mapper).asset(creator), request);
    }

    @GetMapping
    @Operation(summary = "The creator's assets, newest first", operationId = "generations")
    JobPage list(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @Parameter(description = "how many at most, 1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "only those ordered before this instant") @RequestParam Optional<String> before,
            @Parameter(
                            description =
                                    "and of those ordered at that instant, only those before this one; `next` has both")
                    @RequestParam
                    Optional<String> beforeId) {
        return routes.list(creator, JobShelf.GENERATIONS, limit, before, beforeId);
    }

    @GetMapping("/{id}")
    @ShowsJob(summary = "How an asset stands", operationId = "generation")
    ResponseEntity<JobView> one(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @PathVariable String id) {
        return routes.one(creator, JobShelf.GENERATIONS, id);
    }

    @DeleteMapping("/{id}")
    @CancelsJob(summary = "Calls an asset off", operationId = "cancelGeneration")
    ResponseEntity<JobView> cancel(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @PathVariable String id) {
        return routes.cancel(creator, JobShelf.GENERATIONS, id);
    }

    @GetMapping("/{id}/events")
    @StreamsJob(summary = "What happens to an asset, as a stream", operationId = "generationEvents")
    ResponseEntity<SseEmitter> events(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @PathVariable String id,
            @Parameter(description = "the number of the last event seen, 0 for all") @RequestParam
                    Optional<String> after,
            @Parameter(hidden = true) HttpServletRequest request) {
        return routes.events(creator, JobShelf.GENERATIONS, id, after, request);
    }

    @GetMapping("/{id}/assets/{name}")
    @SendsFile(operationId = "generationAsset")
    void asset(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @PathVariable String id,
            @PathVariable String name,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        routes.asset(creator, JobShelf.GENERATIONS, id, name, request, response);
    }
}
