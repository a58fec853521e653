package com.aurastream.gateway.problem;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever a route throws into a problem document. */
@RestControllerAdvice
public final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /**
     * What nobody foresaw: logged under an id, and the answer tells the id and nothing else. That a caller went away in the middle
     * of an answer is foreseen, and there is nobody left to tell.
     */
    @ExceptionHandler(Exception.class)
    public @Nullable ResponseEntity<ProblemDetail> unforeseen(Exception exception) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            log.debug("the caller was gone before the answer was whole", exception);
            return null;
        }
        String id = UUID.randomUUID().toString();
        log.error("request failed, answered as internal error {}", id, exception);
        ProblemDetail problem =
                Problems.of(ProblemKind.INTERNAL, "the gateway failed; its log has the cause under id " + id);
        return ResponseEntity.status(ProblemKind.INTERNAL.status()).body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return super.handleExceptionInternal(exception, problem(exception, status), headers, status, request);
    }

    private static ProblemDetail problem(Exception exception, HttpStatusCode status) {
        if (exception instanceof ProblemException own) {
            return own.problem();
        }
        if (exception instanceof NoResourceFoundException) {
            return Problems.of(ProblemKind.UNKNOWN_ROUTE, "there is no such route; /v3/api-docs lists them");
        }
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            return methodNotAllowed(method);
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            ProblemDetail problem = Problems.of(
                    ProblemKind.INVALID_PARAMETER, "parameter '" + missing.getParameterName() + "' is missing");
            problem.setProperty("parameter", missing.getParameterName());
            return problem;
        }
        if (exception instanceof HttpMediaTypeNotSupportedException type) {
            return Problems.of(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "the body must be one of " + type.getSupportedMediaTypes() + "; say so in header Content-Type");
        }
        if (exception instanceof HttpMessageNotReadableException) {
            return Problems.of(ProblemKind.BAD_REQUEST, "the body is missing or not valid JSON");
        }
        if (exception instanceof TypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        ProblemKind kind = ProblemKind.of(status.value());
        return Problems.of(kind, kind.title());
    }

    private static ProblemDetail methodNotAllowed(HttpRequestMethodNotSupportedException method) {
        String[] supported = method.getSupportedMethods();
        return Problems.of(
                ProblemKind.METHOD_NOT_ALLOWED,
                method.getMethod() + " is not allowed here; allowed: "
                        + (supported == null ? "nothing" : String.join(", ", Arrays.asList(supported))));
    }

    private static ProblemDetail mismatch(TypeMismatchException mismatch) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        Class<?> required = mismatch.getRequiredType();
        String expected =
                required != null && Number.class.isAssignableFrom(boxed(required)) ? "a whole number" : "valid";
        return ProblemException.parameter(name, String.valueOf(mismatch.getValue()), expected)
                .problem();
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class ? Integer.class : type == long.class ? Long.class : type;
    }
}
