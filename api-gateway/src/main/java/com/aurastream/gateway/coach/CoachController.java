package com.aurastream.gateway.coach;

import com.aurastream.gateway.access.IdempotencyKey;
import com.aurastream.gateway.access.KeyFilter;
import com.aurastream.gateway.coach.CoachBody.Said;
import com.aurastream.gateway.coach.CoachViews.MessageView;
import com.aurastream.gateway.coach.CoachViews.SessionList;
import com.aurastream.gateway.coach.CoachViews.SessionView;
import com.aurastream.intel.cache.CoachSessions.Outcome;
import com.aurastream.intel.cache.CoachSessions.Reply;
import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachRole;
import com.aurastream.intel.coach.CoachSession;
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
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The talks with the coach of the creator whose key it is. */
@RestController
@RequestMapping(CoachController.PATH)
@Tag(
        name = "Coach",
        description = "Talks of the creator whose key it is with a coach. They are kept while they last and forgotten"
                + " afterwards; what is kept of them is when they were, what they were about and how long they were.")
public final class CoachController {

    static final String PATH = "/api/v1/coach/sessions";

    private final CoachDesk desk;
    private final ObjectMapper mapper;
    private final Clock clock;

    /** Answers from the desk. */
    public CoachController(CoachDesk desk, ObjectMapper mapper, Clock clock) {
        this.desk = desk;
        this.mapper = mapper;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Starts a session",
            description = "`{}` for one without a topic. 429 when the creator has as many open sessions as they may;"
                    + " `Retry-After` says when the first of them is over by itself.",
            operationId = "startCoachSession")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = NewSession.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Started",
            headers =
                    @Header(name = "Location", description = "the session's route", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    ResponseEntity<SessionView> start(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        CoachSession session = desk.start(creator, CoachBody.topic(request.getInputStream(), mapper), clock.instant());
        return ResponseEntity.created(URI.create(PATH + "/" + session.id()))
                .cacheControl(CacheControl.noStore())
                .body(CoachViews.of(session, desk.rules()));
    }

    @GetMapping
    @Operation(
            summary = "The creator's open sessions",
            description = "The one with the last activity first, without what was said in them.",
            operationId = "coachSessions")
    ResponseEntity<SessionList> list(@Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator) {
        return now(CoachViews.of(desk.open(creator, clock.instant()), desk.rules()));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A session with what was said in it",
            description =
                    "404 once it is over: `expiresAt` says when that is unless something more is said. Reading does"
                            + " not count.",
            operationId = "coachSession")
    ResponseEntity<SessionView> get(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @PathVariable String id) {
        return now(CoachViews.of(desk.find(creator, id, clock.instant()), desk.rules()));
    }

    @PostMapping(path = "/{id}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Says something",
            description =
                    "Both sides' messages come from the caller. Line breaks and tabs are kept, other control characters"
                            + " refused; lengths count Unicode code points. Under an `Idempotency-Key` the same message sent again is"
                            + " said once, and answered with 200 and `Idempotency-Replayed: true`. 409 when the session is full.",
            operationId = "sayToCoach")
    @Parameter(
            in = ParameterIn.HEADER,
            name = IdempotencyKey.HEADER,
            description = "1 to 255 visible ASCII characters; unlike any other message's of the session",
            schema = @Schema(type = "string", minLength = 1, maxLength = 255))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = NewMessage.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Said",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Was said before under the same key",
            headers = @Header(name = IdempotencyKey.REPLAYED, schema = @Schema(type = "boolean")),
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    ResponseEntity<MessageView> say(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @PathVariable String id,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        Said said = CoachBody.message(request.getInputStream(), mapper, desk.rules());
        Reply reply = desk.say(
                creator, id, new CoachMessage(IdempotencyKey.of(request), said.role(), said.text(), clock.instant()));
        MessageView view = CoachViews.of(reply.message().orElseThrow());
        return reply.outcome() == Outcome.REPEATED
                ? ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(IdempotencyKey.REPLAYED, "true")
                        .body(view)
                : ResponseEntity.status(201)
                        .cacheControl(CacheControl.noStore())
                        .body(view);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Ends a session",
            description = "What was said in it is gone at once.",
            operationId = "endCoachSession")
    @ApiResponse(responseCode = "204", description = "Ended", content = @Content)
    ResponseEntity<Void> end(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @PathVariable String id) {
        desk.end(creator, id, clock.instant());
        return ResponseEntity.noContent().build();
    }

    /** What only one creator may see is stored by nobody on the way. */
    private static <T> ResponseEntity<T> now(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /**
     * What a session is about; for the contract only, because {@link CoachBody} reads it.
     *
     * @param topic one line
     */
    @Schema(name = "NewCoachSession")
    record NewSession(
            @Schema(maxLength = CoachBody.MOST_TOPIC_CHARACTERS, nullable = true, example = "thumbnails") @Nullable
            String topic) {}

    /**
     * What is to be said; for the contract only, because {@link CoachBody} reads it.
     *
     * @param role who says it
     * @param text what; as many characters as its role may say at once
     */
    @Schema(name = "NewCoachMessage")
    record NewMessage(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            CoachRole role,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1)
            String text) {}
}
