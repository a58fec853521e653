package com.aurastream.gateway.analytics;

import com.aurastream.gateway.access.KeyFilter;
import com.aurastream.gateway.analytics.CheckedEvents.Rejected;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes events in. */
@RestController
@RequestMapping(EventsController.PATH)
@Tag(name = "Analytics", description = "What the users of the creator's programs do.")
public final class EventsController {

    /** Where events are sent. */
    public static final String PATH = "/api/v1/analytics/events";

    private static final String SHAPES = """
            1 to 1,000 events, each accepted or rejected by itself; rejected ones are named with the first mistake that is in them.
            Accepted events are in the stream when this answers, all of them or none, and are counted within the hour.

            An `id` is the sender's own, and of one creator's events with the same `id` one counts, in whatever request it comes. So
            every request may be repeated: after a 503 or a broken connection it is not known whether the events were taken, and
            sending them again under the same ids does no harm.

            `occurredAt` is the sender's clock: what is older than 30 days or more than 10 minutes ahead (unless the gateway is set
            otherwise) is rejected, and what is within is believed. Texts have no control characters; those within `properties` may
            have tabs and line breaks. `properties` are kept as sent, number for number, without insignificant white space: at most
            8,192 bytes so, at most 32 levels, no name twice in an object, only numbers that a double can come near.
            """;

    private final EventIntake intake;

    /** Takes in what comes. */
    public EventsController(EventIntake intake) {
        this.intake = intake;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Takes events in", description = SHAPES, operationId = "sendEvents")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = NewEvents.class)))
    Receipt send(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, HttpServletRequest request)
            throws IOException {
        refuseEncoded(request);
        return Receipt.of(intake.take(creator, request.getInputStream(), request.getContentLengthLong()));
    }

    private static void refuseEncoded(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "the body must not be compressed; leave out Content-Encoding");
        }
    }

    /**
     * What became of the events of a request.
     *
     * @param accepted how many are in the stream now
     * @param rejected how many are not, because something is wrong with them
     * @param rejections these, in their order
     */
    record Receipt(int accepted, int rejected, List<Rejection> rejections) {

        static Receipt of(CheckedEvents events) {
            List<Rejection> rejections =
                    events.rejected().stream().map(Rejection::of).toList();
            return new Receipt(events.accepted().size(), rejections.size(), rejections);
        }
    }

    /**
     * An event that was not accepted.
     *
     * @param index its place in the request, from 0
     * @param id its id; absent when that is what is wrong
     * @param field the field that is wrong; absent when it is no object
     * @param reason what programs compare
     * @param detail the same as a sentence
     */
    record Rejection(int index, Optional<String> id, Optional<String> field, Reason reason, String detail) {

        static Rejection of(Rejected event) {
            Fault fault = event.fault();
            return new Rejection(event.index(), event.id(), fault.field(), fault.reason(), fault.detail());
        }
    }

    /** The body; for the contract only, because {@link EventsBody} reads it. */
    record NewEvents(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1)
            List<NewEvent> events) {}

    /**
     * An event as it is sent; for the contract only.
     *
     * @param id the sender's own
     * @param name what was done
     * @param category the kind of doing
     * @param sessionId the session it belongs to
     * @param userId the sender's id of the user
     * @param occurredAt by the sender's clock
     * @param properties whatever else there is to say
     */
    record NewEvent(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 64, example = "01JD-7f3a")
            String id,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    pattern = "^[a-z][a-z0-9_]{0,127}$",
                    example = "video_idea_opened")
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "^[a-z][a-z0-9_]{0,63}$", example = "page")
            String category,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 64, example = "s-81")
            String sessionId,

            @Schema(minLength = 1, maxLength = 64, nullable = true, example = "u-17") @Nullable
            String userId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-11-23T18:30:00.000+01:00")
            Instant occurredAt,

            @Schema(nullable = true, example = "{\"game\":\"minecraft\",\"rank\":2}") @Nullable
            Map<String, Object> properties) {}
}
