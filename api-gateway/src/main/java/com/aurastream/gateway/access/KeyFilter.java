package com.aurastream.gateway.access;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.gateway.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through who shows the key, not more often than the limit; everybody on the open paths. */
public final class KeyFilter extends OncePerRequestFilter {

    /** The request's attribute that holds the id of the creator whose key was shown. */
    public static final String CREATOR = "aurastream.creator";

    private final ApiKey key;
    private final RequestLimits limits;
    private final OpenPaths open;
    private final Problems problems;

    /** Guards with one key and its limits all but the open paths. */
    public KeyFilter(ApiKey key, RequestLimits limits, OpenPaths open, Problems problems) {
        this.key = key;
        this.limits = limits;
        this.open = open;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open.contain(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(ApiKey.HEADER);
        if (shown == null || !key.opens(shown)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "ApiKey header=\"" + ApiKey.HEADER + "\"");
            problems.write(request, response, unauthorized(shown != null));
        } else if (!limits.of(request).permits()) {
            problems.write(request, response, tooMany(limits.of(request)));
        } else {
            request.setAttribute(CREATOR, key.creator());
            chain.doFilter(request, response);
        }
    }

    private static ProblemException unauthorized(boolean shown) {
        String detail = shown ? "the key in header X-API-Key is not valid" : "header X-API-Key is missing";
        return new ProblemException(ProblemKind.UNAUTHORIZED, detail).with("parameter", ApiKey.HEADER);
    }

    private static ProblemException tooMany(RequestLimit limit) {
        return new ProblemException(
                        ProblemKind.TOO_MANY_REQUESTS,
                        "this key may make " + limit.requestsPerSecond() + " requests per second")
                .retryAfter(RequestLimit.PERIOD);
    }
}
