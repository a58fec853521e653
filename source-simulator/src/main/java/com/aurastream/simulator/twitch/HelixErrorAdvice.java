package com.aurastream.simulator.twitch;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers errors of the Twitch routes in Twitch's form. */
@RestControllerAdvice(basePackageClasses = HelixErrorAdvice.class)
public class HelixErrorAdvice {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(HelixError.Raised raised) {
        return ResponseEntity.status(raised.error().status())
                .body(raised.error().body());
    }
}
