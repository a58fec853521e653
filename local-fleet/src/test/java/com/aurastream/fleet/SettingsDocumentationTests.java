package com.aurastream.fleet;

import com.aurastream.intel.testing.GeneratedFile;
import com.aurastream.intel.testing.SettingsDocument;
import org.junit.jupiter.api.Test;

/** Here, because only here all modules are on one class path. */
class SettingsDocumentationTests {

    @Test
    void theDocumentationSaysWhatTheCodeDoes() {
        GeneratedFile.of("docs/SETTINGS.md").matches(text());
    }

    private static String text() {
        return """
                # Settings

                Generated from the settings records by `SettingsDocumentationTests`; `-Ddocs.update=true` rewrites it. Each can be given
                on the command line (`--aurastream.runtime.poll=10s`), in the environment (`AURASTREAM_RUNTIME_POLL=10s`) or in an
                `application.yml` in the working folder. A setting that nothing reads stops the start.

                Short names in the environment, the same for every application: `AURASTREAM_SOURCES` (`simulated` or `live`),
                `AURASTREAM_WORLD`, `AURASTREAM_SIMULATOR_URL`, `REDIS_URL`, `DATABASE_URL`, `DATABASE_USER`, `DATABASE_PASSWORD`,
                `YOUTUBE_API_KEY`, `TWITCH_CLIENT_ID`, `TWITCH_CLIENT_SECRET`, `GEMINI_API_KEY`, `GEMINI_MODEL`,
                `AURASTREAM_API_KEY`, `AURASTREAM_LOGS` (`text` or `json`), `AURASTREAM_OPEN_METRICS` (`true` or `false`).

                | setting | default | type | meaning |
                |---|---|---|---|
                %s""".formatted(SettingsDocument.rows());
    }
}
