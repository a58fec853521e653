package com.aurastream.gateway.problem;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Tomcat answers when it refuses a request before any application sees it, such as one with a malformed address. */
public final class ProblemErrorValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemErrorValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemKind kind = ProblemKind.of(response.getStatus());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(("{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,"
                                + "\"detail\":\"the server cannot read this request\",\"code\":\"%s\"}")
                        .formatted(kind.type(), kind.title(), response.getStatus(), kind.code()));
                response.finishResponse();
            }
        } catch (IOException e) {
            log.debug("the caller was gone before the problem could be written", e);
        }
    }
}
