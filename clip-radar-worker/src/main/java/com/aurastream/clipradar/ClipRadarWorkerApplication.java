package com.aurastream.clipradar;

import com.aurastream.intel.autoconfigure.IntelApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Description;
import org.springframework.context.annotation.Import;

/** Reads Twitch clips, finds the moments that gain views fast, and recaps each day. */
@Description("finds the clip moments that gain views fast, and recaps each day")
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ClipRadarWorkerConfiguration.class)
public class ClipRadarWorkerApplication {

    /** Starts the worker; {@code --once} runs its jobs once and ends. */
    public static void main(String[] args) {
        IntelApplication.run(ClipRadarWorkerApplication.class, "clip-radar-worker", args);
    }
}
