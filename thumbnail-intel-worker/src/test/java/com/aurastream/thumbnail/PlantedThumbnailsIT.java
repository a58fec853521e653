package com.aurastream.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.thumbnail.ThumbnailAnalyzer;
import com.aurastream.intel.analysis.thumbnail.ThumbnailCohorts;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Finding;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.source.SourceCallSettings;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.thumbnail.ThumbnailClients;
import com.aurastream.intel.source.thumbnail.ThumbnailSettings;
import com.aurastream.intel.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is planted in thumbnails is found by what their pixels measure alone, and where nothing is planted nothing is found. */
class PlantedThumbnailsIT {

    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final int PER_GROUP = 60;
    private static final List<String> GAMES = List.of("minecraft", "roblox", "fortnite");
    private static final SourceCallSettings CALLS = new SourceCallSettings(
            1,
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofSeconds(30),
            1,
            Duration.ofSeconds(1),
            100,
            Duration.ofMinutes(1));

    @Test
    void aPlantedFeatureIsFoundInMostGames() {
        Map<String, List<String>> found = reliable("synthetic:11");
        assertThat(found.values().stream()
                        .filter(features -> features.stream().anyMatch(PlantedThumbnailsIT::isPlanted))
                        .count())
                .as("games in which vivid colours or large text were found, of %s", found)
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aFlatWorldFindsNothingReliable() {
        assertThat(reliable("synthetic:11?plants=none").values())
                .allSatisfy(features -> assertThat(features).isEmpty());
    }

    private static boolean isPlanted(String feature) {
        return feature.startsWith("saturation_high")
                || feature.startsWith("colourfulness_high")
                || feature.startsWith("text_area_high");
    }

    /** Names of the reliable findings by game. */
    private static Map<String, List<String>> reliable(String world) {
        SettableClock clock = new SettableClock(NOW);
        try (SimulatedSources sources = new SimulatedSources(world, clock);
                SourceCalls calls = new SourceCalls(
                        "thumbnails",
                        CALLS,
                        ThumbnailClients.failures(),
                        SourceRegistries.unpublished(),
                        new SimpleMeterRegistry())) {
            Map<String, List<String>> found = new TreeMap<>();
            GAMES.forEach(game -> found.put(game, reliable(sources, calls, game)));
            return found;
        }
    }

    private static List<String> reliable(SimulatedSources sources, SourceCalls calls, String game) {
        ThumbnailSettings settings = new ThumbnailSettings(true, null, Duration.ofSeconds(5), 5_000_000, 4096, CALLS);
        ThumbnailCohorts cohorts =
                ThumbnailCohorts.of(new WorldVideos(sources.world(), NOW).of(game, game), NOW, PER_GROUP);
        Gathered gathered = PictureGathering.of(
                cohorts,
                ThumbnailClients.http(URI.create(sources.url()), settings, calls),
                new Measurements(),
                new Unstopped());
        assertThat(gathered.failed()).as(game).isZero();
        assertThat(gathered.pairs().size()).as(game).isGreaterThanOrEqualTo(ThumbnailCohorts.NEEDED);
        ThumbnailIntel intel = ThumbnailAnalyzer.analyze(
                gathered.pairs().stream()
                        .map(pair -> pair.winner().with(Map.of()))
                        .toList(),
                gathered.pairs().stream()
                        .map(pair -> pair.ordinary().with(Map.of()))
                        .toList(),
                Optional.empty());
        return new ArrayList<>(intel.findings().stream().map(Finding::feature).toList());
    }

    /** A run that nobody stops. */
    private record Unstopped() implements JobRun {

        @Override
        public String id() {
            return "run";
        }

        @Override
        public String job() {
            return "thumbnail-intel";
        }

        @Override
        public long fence() {
            return 1;
        }

        @Override
        public Instant startedAt() {
            return NOW;
        }

        @Override
        public void checkpoint() {}
    }
}
