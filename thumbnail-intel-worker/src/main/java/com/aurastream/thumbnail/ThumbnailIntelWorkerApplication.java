package com.aurastream.thumbnail;

import com.aurastream.intel.autoconfigure.IntelApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Description;
import org.springframework.context.annotation.Import;

/** Compares winners' thumbnails with those of ordinary videos. */
@Description("compares winners' thumbnails with those of ordinary videos")
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ThumbnailIntelWorkerConfiguration.class)
public class ThumbnailIntelWorkerApplication {

    /** Starts the worker; {@code --once} runs its jobs once and ends. */
    public static void main(String[] args) {
        IntelApplication.run(ThumbnailIntelWorkerApplication.class, "thumbnail-intel-worker", args);
    }
}
