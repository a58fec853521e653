package com.aurastream.playbook;

import com.aurastream.intel.autoconfigure.IntelApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Description;
import org.springframework.context.annotation.Import;

/** Composes the plan for the coming two days. */
@Description("composes the plan for the coming two days")
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(PlaybookWorkerConfiguration.class)
public class PlaybookWorkerApplication {

    /** Starts the worker; {@code --once} runs its jobs once and ends. */
    public static void main(String[] args) {
        IntelApplication.run(PlaybookWorkerApplication.class, "playbook-worker", args);
    }
}
