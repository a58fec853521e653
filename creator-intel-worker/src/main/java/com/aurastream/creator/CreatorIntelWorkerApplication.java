package com.aurastream.creator;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Turns snapshots of videos into intel for creators. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(CreatorIntelWorkerConfiguration.class)
public class CreatorIntelWorkerApplication {

    /** Starts the worker; {@code --once} runs its job once and ends. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(CreatorIntelWorkerApplication.class)
                .properties("spring.config.name=creator-intel-worker")
                .run(args);
    }
}
