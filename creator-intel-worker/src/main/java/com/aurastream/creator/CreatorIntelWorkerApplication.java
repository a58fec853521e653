package com.aurastream.creator;

import com.aurastream.intel.autoconfigure.IntelApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Description;
import org.springframework.context.annotation.Import;

/** Turns snapshots of videos into intel for creators. */
@Description(
        "turns videos into titles, viral analysis, scores, video ideas and a daily insight, and grades predictions")
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(CreatorIntelWorkerConfiguration.class)
public class CreatorIntelWorkerApplication {

    /** Starts the worker; {@code --once} runs its jobs once and ends. */
    public static void main(String[] args) {
        IntelApplication.run(CreatorIntelWorkerApplication.class, "creator-intel-worker", args);
    }
}
