package com.aurastream.youtube;

import com.aurastream.intel.archive.VideoArchive.KnownVideo;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which known videos are due for another reading: often while young, rarely when old. */
final class ObservationSchedule {

    private final YouTubeWorkerSettings.Observe settings;

    ObservationSchedule(YouTubeWorkerSettings.Observe settings) {
        this.settings = settings;
    }

    /** The ids of those that are due, youngest first, because theirs is the reading that is lost when the quota ends. */
    List<String> due(Collection<KnownVideo> known, Instant now) {
        return known.stream()
                .filter(video -> isDue(video, now))
                .sorted(Comparator.comparing(KnownVideo::publishedAt).reversed().thenComparing(KnownVideo::videoId))
                .map(KnownVideo::videoId)
                .toList();
    }

    private boolean isDue(KnownVideo video, Instant now) {
        Duration sinceReading = Duration.between(video.lastObservedAt(), now);
        Duration interval = interval(Duration.between(video.publishedAt(), now));
        return sinceReading.plus(settings.slack()).compareTo(interval) >= 0;
    }

    private Duration interval(Duration age) {
        if (age.compareTo(settings.youngAge()) < 0) {
            return settings.youngInterval();
        }
        return age.compareTo(settings.settlingAge()) < 0 ? settings.settlingInterval() : settings.oldInterval();
    }
}
