package com.aurastream.twitch;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Collects the live directory of each tracked game and the top games; analyses competition. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(TwitchStreamsWorkerConfiguration.class)
public class TwitchStreamsWorkerApplication {

    /** Starts the worker; {@code --once} runs its job once and ends. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(TwitchStreamsWorkerApplication.class)
                .properties("spring.config.name=twitch-streams-worker")
                .run(args);
    }
}
