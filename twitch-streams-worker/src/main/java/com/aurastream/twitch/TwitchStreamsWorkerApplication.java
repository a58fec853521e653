package com.aurastream.twitch;

import com.aurastream.intel.autoconfigure.IntelApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Description;
import org.springframework.context.annotation.Import;

/** Collects the live directory of each tracked game and the top games; analyses competition. */
@Description("collects the live directory of each tracked game and the top games; analyses competition")
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(TwitchStreamsWorkerConfiguration.class)
public class TwitchStreamsWorkerApplication {

    /** Starts the worker; {@code --once} runs its job once and ends. */
    public static void main(String[] args) {
        IntelApplication.run(TwitchStreamsWorkerApplication.class, "twitch-streams-worker", args);
    }
}
