package com.aurastream.gateway.problem;

import com.aurastream.intel.trace.LogContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Makes problem documents, and writes them where no controller is involved. */
public final class Problems {

    private final ObjectMapper mapper;

    /** Writes with the given mapper, which must know {@link ProblemDetail} as Spring's own does. */
    public Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A problem of a kind; where a request is being answered, with the id of its trace, under which the log tells more. */
    static ProblemDetail of(ProblemKind kind, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(kind.status(), detail);
        problem.setType(kind.type());
        problem.setTitle(kind.title());
        problem.setProperty("code", kind.code());
        LogContext.traceId().ifPresent(trace -> problem.setProperty("traceId", trace));
        return problem;
    }

    /**
     * Answers a request with a problem.
     *
     * @throws IOException when the connection is gone
     */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException exception)
            throws IOException {
        ProblemDetail problem = exception.problem();
        problem.setInstance(URI.create(request.getRequestURI()));
        exception.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(mapper.writeValueAsBytes(problem));
    }
}
