package com.aurastream.intel.analysis.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.analysis.idea.VideoIdea;
import com.aurastream.intel.analysis.idea.VideoIdeaGenerator;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.testing.ReplayVideos;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real recording: what is found is what a creator would expect to find. */
class RecordedTitlesTests {

    @BeforeEach
    void recordingIsThere() {
        assumeTrue(Files.exists(ReplayVideos.FILE), "the recording " + ReplayVideos.FILE + " is not here");
    }

    @Test
    void topicsOfTheDayAreFound() {
        assertThat(texts(analyze("roblox", "roblox")))
                .contains("steal a brainrot", "99 nights in the forest", "admin abuse", "brookhaven")
                .doesNotContain("roblox", "minecraft", "the", "video");
        assertThat(texts(analyze("minecraft", "minecraft"))).contains("hardcore", "smp", "hermitcraft");
        assertThat(texts(analyze("gta", "gta 5", "gta online", "gta v")))
                .contains("franklin", "rp", "mansion")
                .doesNotContain("gta", "gta 5", "5");
        assertThat(texts(analyze("fortnite", "fortnite"))).isNotEmpty();
    }

    @Test
    void ideasRestOnRecordedVideosAndCopyNone() {
        Instant at = ReplayVideos.lastObservation();
        for (String slug : List.of("roblox", "minecraft", "gta", "fortnite")) {
            GameVideos game = ReplayVideos.of(slug, slug);
            Set<String> ids = game.videos().stream().map(v -> v.video().id()).collect(Collectors.toSet());
            TitleIndex index = TitleIndex.of(game, at);
            List<VideoIdea> ideas = VideoIdeaGenerator.generate(game, TitleAnalyzer.analyze(game, at), at)
                    .ideas();
            assertThat(ideas).as(slug).isNotEmpty().hasSizeLessThanOrEqualTo(5);
            assertThat(ideas).allSatisfy(i -> {
                assertThat(ids).containsAll(i.evidence());
                assertThat(i.evidence()).hasSizeGreaterThanOrEqualTo(3);
                assertThat(index.hasNearCopyOf(i.title(), 0.8)).isFalse();
            });
        }
    }

    @Test
    void shuffledViewsOfRealTitlesFindNothing() {
        GameVideos game = ReplayVideos.of("roblox", "roblox");
        TitleWorld world = new TitleWorld(21);
        int empty = 0;
        for (int i = 0; i < 10; i++) {
            TitleIntel intel = TitleAnalyzer.analyze(world.shuffled(game), ReplayVideos.lastObservation());
            empty += terms(intel).noneMatch(TitleTerm::significant) ? 1 : 0;
        }
        assertThat(empty).isGreaterThanOrEqualTo(8);
    }

    private static TitleIntel analyze(String game, String... words) {
        return TitleAnalyzer.analyze(ReplayVideos.of(game, words), ReplayVideos.lastObservation());
    }

    private static List<String> texts(TitleIntel intel) {
        return terms(intel).map(TitleTerm::text).toList();
    }

    private static Stream<TitleTerm> terms(TitleIntel intel) {
        return Stream.of(intel.keywords(), intel.phrases(), intel.tags()).flatMap(List::stream);
    }
}
