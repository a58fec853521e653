package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.snapshot.Origin;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where observations come from, the same for all sources.
 *
 * @param mode the platforms themselves ({@code live}) or the source simulator ({@code simulated}); environment:
 *     {@code AURASTREAM_SOURCES}
 * @param world what the simulator plays: {@code synthetic:SEED} or {@code replay:FOLDER}; environment:
 *     {@code AURASTREAM_WORLD}
 * @param simulatorUrl where the simulator answers; environment: {@code AURASTREAM_SIMULATOR_URL}
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.source")
public record SourceSettings(
        @DefaultValue("simulated") Mode mode,

        @DefaultValue("synthetic:1")
        @Pattern(regexp = "synthetic:-?\\d+|replay:.+", message = "must be synthetic:SEED or replay:FOLDER")
        String world,

        @DefaultValue("http://localhost:8090") URI simulatorUrl) {

    /** Platforms or simulator. */
    public enum Mode {
        /** The platforms themselves. */
        LIVE,
        /** The source simulator. */
        SIMULATED
    }

    /** The origin of everything that is observed under these settings. */
    public Origin origin() {
        if (mode == Mode.LIVE) {
            return Origin.LIVE;
        }
        return world.startsWith("replay:") ? Origin.REPLAY : Origin.SIMULATED;
    }
}
