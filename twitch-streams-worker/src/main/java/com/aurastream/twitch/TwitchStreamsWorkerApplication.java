package com.aurastream.twitch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Collects the live directory of each tracked game and the top games; analyses competition. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(TwitchStreamsWorkerConfiguration.class)
public class TwitchStreamsWorkerApplication {

    /** Starts the worker; {@code --once} runs its job once and ends. */
    public static void main(String[] args) {
        SpringApplication.run(TwitchStreamsWorkerApplication.class, args);
    }
}
