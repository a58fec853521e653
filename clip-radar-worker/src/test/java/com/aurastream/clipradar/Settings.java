package com.aurastream.clipradar;

import java.time.Duration;
import java.util.Map;

/** Settings as they are where nothing is set, apart from the categories. */
final class Settings {

    private Settings() {}

    static ClipRadarSettings usual() {
        return new ClipRadarSettings(
                Map.of("509658", "Just Chatting"),
                Duration.ofHours(6),
                Duration.ofHours(1),
                Duration.ofMinutes(5),
                30,
                5_000,
                Duration.ofHours(24),
                300,
                7,
                20_000);
    }
}
