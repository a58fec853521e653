package com.aurastream.creator;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.title.TitleAnalyzer;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitleTerm;
import com.aurastream.intel.analysis.viral.ViralDetector;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.simulator.world.World;
import com.aurastream.simulator.world.synthetic.SyntheticSettings;
import com.aurastream.simulator.world.synthetic.SyntheticWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is planted in a synthetic world is found in it, and what is not there is not. */
class PlantedTruthTests {

    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(10);
    private static final int CHANNELS = 120;

    private final World world = new SyntheticWorld(new SyntheticSettings("synthetic:11", 11, true, CHANNELS, 1), NOW);
    private final JsonNode truth = new DocumentJson().mapper().valueToTree(world.truth(NOW));

    /** Of some 450 videos a game about seven are planted; carriers of planted keywords, thrice as good, come next to them. */
    @Test
    void plantedViralsRankOnTop() {
        long planted = 0;
        int shown = 0;
        for (JsonNode game : truth.get("games")) {
            Set<String> virals = virals(game);
            List<String> top = ViralDetector.detect(videos(game), NOW).ranking().stream()
                    .limit(3)
                    .map(each -> each.videoId())
                    .toList();
            assertThat(top).as(game.get("game").asText()).hasSize(3);
            assertThat(virals).as(game.get("game").asText()).contains(top.get(0));
            planted += top.stream().filter(virals::contains).count();
            shown += top.size();
        }
        assertThat((double) planted / shown).isGreaterThan(2.0 / 3);
    }

    @Test
    void plantedKeywordsAreFound() {
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (JsonNode game : truth.get("games")) {
            Set<String> found = discoveries(TitleAnalyzer.analyze(videos(game), NOW));
            for (JsonNode keyword : game.get("keywords")) {
                all++;
                String word = keyword.asText().toLowerCase(Locale.ROOT);
                if (found.stream().noneMatch(each -> each.contains(word) || word.contains(each))) {
                    missed.add(game.get("game").asText() + ": " + word);
                }
            }
        }
        assertThat(all).isPositive();
        assertThat(missed).as("planted keywords that were missed, of %d", all).hasSizeLessThanOrEqualTo(all / 4);
    }

    @Test
    void shuffledTitlesFindNothing() {
        GameVideos videos = videos(truth.get("games").get(0));
        long silent = IntStream.range(0, 20)
                .filter(seed -> discoveries(TitleAnalyzer.analyze(shuffled(videos, new Random(seed)), NOW))
                        .isEmpty())
                .count();
        assertThat(silent).isGreaterThanOrEqualTo(18);
    }

    private GameVideos videos(JsonNode game) {
        String slug = game.get("game").asText();
        return new WorldVideos(world, NOW).of(slug, slug.replace('_', ' '));
    }

    private static Set<String> virals(JsonNode game) {
        Set<String> ids = new HashSet<>();
        for (JsonNode viral : game.get("virals")) {
            if (Instant.parse(viral.get("publishedAt").asText()).isAfter(NOW.minus(WINDOW))) {
                ids.add(viral.get("id").asText());
            }
        }
        return ids;
    }

    private static Set<String> discoveries(TitleIntel intel) {
        return Stream.of(intel.keywords(), intel.phrases())
                .flatMap(List::stream)
                .filter(TitleTerm::significant)
                .map(term -> term.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The same titles and the same performances, each title at the wrong video. */
    private static GameVideos shuffled(GameVideos videos, Random random) {
        List<Video> titles = new ArrayList<>(
                videos.videos().stream().map(VideoHistory::video).toList());
        Collections.shuffle(titles, random);
        List<VideoHistory> swapped = IntStream.range(0, titles.size())
                .mapToObj(i -> retitled(videos.videos().get(i), titles.get(i)))
                .toList();
        return new GameVideos(videos.game(), swapped, videos.baselines());
    }

    private static VideoHistory retitled(VideoHistory history, Video other) {
        Video video = history.video();
        return new VideoHistory(
                new Video(
                        video.id(),
                        video.channelId(),
                        video.channelTitle(),
                        other.title(),
                        other.tags(),
                        video.publishedAt(),
                        video.duration(),
                        video.format(),
                        video.categoryId(),
                        other.language(),
                        video.thumbnailUrl()),
                history.samples());
    }
}
