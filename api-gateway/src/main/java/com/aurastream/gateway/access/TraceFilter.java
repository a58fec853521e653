package com.aurastream.gateway.access;

import com.aurastream.intel.trace.LogContext;
import com.aurastream.intel.trace.TraceContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a trace: the caller's, where it names one in {@code traceparent}, else a new one. Every log line of the request
 * has its id, and so have the answer's {@code traceparent} and every problem.
 */
public final class TraceFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = TraceFilter.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TraceContext trace = trace(request);
        response.setHeader(TraceContext.HEADER, trace.toString());
        LogContext.enter(trace);
        try {
            chain.doFilter(request, response);
        } finally {
            LogContext.leave();
        }
    }

    /** What the container answers itself after a failure belongs to the same request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static TraceContext trace(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof TraceContext begun) {
            return begun;
        }
        TraceContext trace = Optional.ofNullable(request.getHeader(TraceContext.HEADER))
                .flatMap(TraceContext::parse)
                .map(TraceContext::next)
                .orElseGet(TraceContext::begin);
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }
}
