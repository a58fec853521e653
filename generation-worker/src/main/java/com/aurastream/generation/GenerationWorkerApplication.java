package com.aurastream.generation;

import com.aurastream.intel.autoconfigure.IntelApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Description;
import org.springframework.context.annotation.Import;

/** Makes the assets that were ordered. */
@Description("makes the assets that were ordered")
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(GenerationWorkerConfiguration.class)
public class GenerationWorkerApplication {

    /** Starts the worker; {@code --once} runs its jobs once and ends. */
    public static void main(String[] args) {
        IntelApplication.run(GenerationWorkerApplication.class, "generation-worker", args);
    }
}
