package com.aurastream.simulator.youtube;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers errors of the YouTube routes in Google's form. */
@RestControllerAdvice(basePackageClasses = YouTubeErrorAdvice.class)
public class YouTubeErrorAdvice {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(YouTubeError.Raised raised) {
        return ResponseEntity.status(raised.error().status())
                .body(raised.error().body());
    }
}
