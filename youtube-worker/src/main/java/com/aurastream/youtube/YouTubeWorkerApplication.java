package com.aurastream.youtube;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Collects from YouTube on schedule. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(YouTubeWorkerConfiguration.class)
public class YouTubeWorkerApplication {

    /** Starts the worker. */
    public static void main(String[] args) {
        SpringApplication.run(YouTubeWorkerApplication.class, args);
    }
}
