package com.aurastream.simulator.control;

import com.aurastream.simulator.fault.FaultController;
import com.aurastream.simulator.ledger.LedgerController;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers errors of the simulator's own routes as {@code application/problem+json} that names the field. */
@RestControllerAdvice(assignableTypes = {WorldController.class, FaultController.class, LedgerController.class})
public class SimulatorErrorAdvice {

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException e) {
        return problem(
                e.getBindingResult().getFieldErrors().stream()
                        .map(f -> f.getField() + " " + f.getDefaultMessage())
                        .sorted()
                        .collect(Collectors.joining("; ")),
                e.getBindingResult().getFieldErrors().stream()
                        .map(f -> f.getField())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().get(0).getFieldName();
            return problem(field + " is not valid: " + mapping.getOriginalMessage(), List.of(field));
        }
        return problem("the body is not readable JSON", List.of());
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException e) {
        return problem(e.getName() + " is not an ISO-8601 instant: " + e.getValue(), List.of(e.getName()));
    }

    private static ProblemDetail problem(String detail, List<String> fields) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperties(Map.of("fields", fields));
        return problem;
    }
}
