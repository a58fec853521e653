package com.aurastream.gateway.game;

import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.document.DocumentKind;
import java.time.Duration;
import java.util.List;

/** Keys that the catalogue does not have yet. */
final class PendingKeys {

    static final DocumentKey<Object> TITLE_INTEL = key("intel:title:precomputed:{game}", "title-intel");
    static final DocumentKey<Object> VIDEO_IDEAS = key("intel:video_ideas:precomputed:{game}", "video-ideas");
    static final DocumentKey<Object> VIRAL_ANALYSIS = key("intel:viral:precomputed:{game}", "viral-analysis");
    static final DocumentKey<Object> CATEGORY_SCORES = key("intel:scores:precomputed:{game}", "category-scores");

    private PendingKeys() {}

    private static DocumentKey<Object> key(String pattern, String kind) {
        return new DocumentKey<>(
                pattern,
                new DocumentKind<>(kind, 1, Object.class),
                Duration.ofHours(5),
                Duration.ofHours(4),
                Duration.ofHours(4),
                "creator-intel-worker",
                List.of("api-gateway"));
    }
}
