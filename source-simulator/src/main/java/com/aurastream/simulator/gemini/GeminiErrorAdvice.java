package com.aurastream.simulator.gemini;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers errors of the Gemini route in Google's form. */
@RestControllerAdvice(basePackageClasses = GeminiErrorAdvice.class)
public class GeminiErrorAdvice {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(GeminiError.Raised raised) {
        return answered(raised.error());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e) {
        return answered(GeminiError.invalid("Invalid JSON payload received."));
    }

    private static ResponseEntity<Map<String, Object>> answered(GeminiError error) {
        return ResponseEntity.status(error.code()).body(error.body());
    }
}
