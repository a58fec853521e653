package com.aurastream.coachcleanup;

import com.aurastream.intel.autoconfigure.IntelApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Description;
import org.springframework.context.annotation.Import;

/** Ends idle coach sessions and deletes what may be kept no longer. */
@Description("ends idle coach sessions and deletes what may be kept no longer")
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(CoachCleanupWorkerConfiguration.class)
public class CoachCleanupWorkerApplication {

    /** Starts the worker; {@code --once} runs its jobs once and ends. */
    public static void main(String[] args) {
        IntelApplication.run(CoachCleanupWorkerApplication.class, "coach-cleanup-worker", args);
    }
}
