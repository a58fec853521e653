package com.aurastream.youtube;

import com.aurastream.intel.autoconfigure.IntelApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Description;
import org.springframework.context.annotation.Import;

/** Collects from YouTube on schedule. */
@Description("collects YouTube charts, the tracked games' new videos, and repeated readings of known ones")
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(YouTubeWorkerConfiguration.class)
public class YouTubeWorkerApplication {

    /** Starts the worker; {@code --once} runs its jobs once and ends. */
    public static void main(String[] args) {
        IntelApplication.run(YouTubeWorkerApplication.class, "youtube-worker", args);
    }
}
