package com.aurastream.gateway.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of error that the gateway answers with; the name in lower case is the {@code code} of the answer. */
public enum ProblemKind {
    /** A parameter cannot be understood or is out of range. */
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "Invalid parameter"),
    /** The request as a whole cannot be understood. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "Bad request"),
    /** The API key is missing or wrong. */
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "API key missing or wrong"),
    /** The game is not tracked. */
    UNKNOWN_GAME(HttpStatus.NOT_FOUND, "Unknown game"),
    /** The document exists in principle and has not been written yet. */
    NOT_YET(HttpStatus.NOT_FOUND, "Not written yet"),
    /** There is no such thing, such as a job or a method of that name. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    /** There is no such route. */
    UNKNOWN_ROUTE(HttpStatus.NOT_FOUND, "Unknown route"),
    /** The route exists and does not know the method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    /** The time in which this could be done is over. */
    EXPIRED(HttpStatus.CONFLICT, "Expired"),
    /** What is asked for does not go with what there already is. */
    CONFLICT(HttpStatus.CONFLICT, "Conflict"),
    /** The body, or what it holds, is more than the route takes at once. */
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "Too large"),
    /** The part of the file that is asked for does not exist. */
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "Range not satisfiable"),
    /** The body is of a media type that the route does not read. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    /** The caller accepts no media type that the route has. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable"),
    /** More requests than the key's limit. */
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    /** Neither Redis nor PostgreSQL answers and memory has no copy. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable"),
    /** A mistake of the gateway's. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error");

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** A short text that is the same for every problem of the kind. */
    public String title() {
        return title;
    }

    /** The name that programs compare, such as {@code unknown_game}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The problem type, a URN that ends in the code. */
    public URI type() {
        return URI.create("urn:aurastream:problem:" + code());
    }

    /** The kind that fits a status which arose outside the gateway's own code. */
    static ProblemKind of(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 404 -> UNKNOWN_ROUTE;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 416 -> RANGE_NOT_SATISFIABLE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
