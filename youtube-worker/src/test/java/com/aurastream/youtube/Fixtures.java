package com.aurastream.youtube;

import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.Videos;
import java.time.Duration;
import java.util.List;

/** What the tests of this worker share. */
final class Fixtures {

    static final Game FORTNITE = new Game("fortnite", "Fortnite", List.of("fortnite"), "33214");
    static final Game GTA = new Game("gta", "GTA V", List.of("gta 5", "gta online"), "32982");
    static final Game APEX = new Game("apex_legends", "Apex Legends", List.of("apex legends"), "511224");

    static final YouTubeWorkerSettings.Games GAMES =
            new YouTubeWorkerSettings.Games(8, Duration.ofDays(7), 40, Duration.ofDays(7));
    static final YouTubeWorkerSettings.Observe OBSERVE = new YouTubeWorkerSettings.Observe(
            Duration.ofHours(48),
            Duration.ofMinutes(30),
            Duration.ofDays(7),
            Duration.ofHours(2),
            Duration.ofHours(12),
            Duration.ofMinutes(10));
    static final YouTubeWorkerSettings.Snapshot SNAPSHOT =
            new YouTubeWorkerSettings.Snapshot(Duration.ofDays(30), 1000, 60);

    private Fixtures() {}

    static ObservedVideo observed(Videos video) {
        VideoHistory history = video.build();
        return new ObservedVideo(history.video(), history.latest());
    }

    static ObservedVideo observed(String id, double hoursAgo, long views) {
        return observed(Videos.aVideo(id).publishedHoursAgo(hoursAgo).views(views));
    }
}
