package com.aurastream.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;

/**
 * The limits of a key: its events have one of their own, for a product that sends many must still be able to read.
 *
 * @param events whether a request brings events
 * @param ofEvents how many of those
 * @param ofOthers how many of all others
 */
public record RequestLimits(Predicate<HttpServletRequest> events, RequestLimit ofEvents, RequestLimit ofOthers) {

    RequestLimit of(HttpServletRequest request) {
        return events.test(request) ? ofEvents : ofOthers;
    }
}
