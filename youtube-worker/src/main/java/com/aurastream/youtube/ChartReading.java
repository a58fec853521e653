package com.aurastream.youtube;

import com.aurastream.intel.snapshot.ChartEntry;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.youtube.YouTubeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one chart in several regions; a region that fails costs no other. */
final class ChartReading {

    private static final Logger log = LoggerFactory.getLogger(ChartReading.class);

    private final YouTubeSource youtube;
    private final YouTubeWorkerSettings.Trending settings;

    ChartReading(YouTubeSource youtube, YouTubeWorkerSettings.Trending settings) {
        this.youtube = youtube;
        this.settings = settings;
    }

    Result read(ChartCategory category) {
        List<ChartEntry> entries = new ArrayList<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (String region : settings.regions()) {
            try {
                entries.addAll(region(region, category.youtubeId()));
            } catch (SourceException e) {
                log.warn("the chart {} of {} could not be read", category.slug(), region, e);
                failures.put(region, String.valueOf(e.getMessage()));
            }
        }
        return new Result(entries, failures);
    }

    private List<ChartEntry> region(String region, Optional<String> category) {
        List<ChartEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable String page = null;
        for (int read = 0; read < settings.pages(); read++) {
            YouTubeSource.ChartPage answer = youtube.chart(region, category, page);
            int before = seen.size();
            for (ObservedVideo place : answer.videos()) {
                if (seen.add(place.video().id())) {
                    entries.add(new ChartEntry(region, seen.size(), place.video(), place.sample()));
                }
            }
            page = answer.nextPage().orElse(null);
            // a page without anything new is a cursor that goes in circles
            if (page == null || seen.size() == before) {
                break;
            }
        }
        return entries;
    }

    /**
     * A chart in several regions.
     *
     * @param entries region by region, from rank 1 down
     * @param failures by region, why it could not be read
     */
    record Result(List<ChartEntry> entries, Map<String, String> failures) {

        /** Each video once, with the reading of the first region that shows it. */
        List<ObservedVideo> videos() {
            Map<String, ObservedVideo> distinct = new LinkedHashMap<>();
            entries.forEach(entry ->
                    distinct.putIfAbsent(entry.video().id(), new ObservedVideo(entry.video(), entry.sample())));
            return List.copyOf(distinct.values());
        }
    }
}
