package com.aurastream.gateway.generation;

import com.aurastream.gateway.access.IdempotencyKey;
import com.aurastream.gateway.generation.JobViews.JobView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;

/** What the contract says of the routes that both sorts of job have; a controller adds what they are of. */
final class JobContract {

    private JobContract() {}

    /** The order of a job; its body is the controller's. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Operation(
            description =
                    "Answered at once; follow `links.events`. Under an `Idempotency-Key` the same order sent again is the"
                            + " same job, answered with 200 and `Idempotency-Replayed: true`. No address in a text is ever fetched.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = IdempotencyKey.HEADER,
            description = "1 to 255 visible ASCII characters",
            schema = @Schema(type = "string", minLength = 1, maxLength = 255))
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
    @interface OrdersJob {

        /** The operation's summary. */
        @AliasFor(annotation = Operation.class)
        String summary();

        /** The operation's id, unlike any other. */
        @AliasFor(annotation = Operation.class)
        String operationId();
    }

    /** How a job stands. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Operation(description = "Part by part, with the reasons of what failed, and the files.")
    @interface ShowsJob {

        /** The operation's summary. */
        @AliasFor(annotation = Operation.class)
        String summary();

        /** The operation's id, unlike any other. */
        @AliasFor(annotation = Operation.class)
        String operationId();
    }

    /** The end of a job that is no longer wanted. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Operation(
            description =
                    "What is queued ends at once, what runs ends at its next step; what has ended stays as it is. Again is"
                            + " the same as once. The answer says how it stands then.")
    @interface CancelsJob {

        /** The operation's summary. */
        @AliasFor(annotation = Operation.class)
        String summary();

        /** The operation's id, unlike any other. */
        @AliasFor(annotation = Operation.class)
        String operationId();
    }

    /** A job's events as a stream. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Operation(
            description =
                    "Server-sent events, numbered from 1 without a gap: what was missed first, then live, until the event"
                            + " of the end. `Last-Event-ID` or `after` says which was the last one seen; a number that the job"
                            + " never gave is answered with everything. A comment comes where nothing else does.")
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
    @interface StreamsJob {

        /** The operation's summary. */
        @AliasFor(annotation = Operation.class)
        String summary();

        /** The operation's id, unlike any other. */
        @AliasFor(annotation = Operation.class)
        String operationId();
    }

    /** A file of a job. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Operation(
            summary = "A file",
            description = "It never changes; `Range`, `If-Range` and `If-None-Match` are understood.")
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
    @interface SendsFile {

        /** The operation's id, unlike any other. */
        @AliasFor(annotation = Operation.class)
        String operationId();
    }
}
