package com.aurastream.intel.analysis.idea;

import static com.aurastream.intel.testing.Videos.NOW;
import static com.aurastream.intel.testing.Videos.aVideo;
import static com.aurastream.intel.testing.Videos.ofGame;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.title.TitleAnalyzer;
import com.aurastream.intel.analysis.title.TitleIndex;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitlePattern;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.Videos;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VideoIdeaGeneratorTests {

    private static final List<String> TOPICS =
            List.of("Treasure Hunt", "Lava Parkour", "Pirate Cove", "Ghost Train", "Moon Colony", "Ice Temple");
    private static final List<String> WORDS =
            List.of("castle", "dragon", "river", "village", "meadow", "bridge", "island", "diamond", "storm", "wizard");

    @Test
    void bestTopicsBecomeFiveIdeasOfDifferentTopics() {
        List<VideoIdea> ideas = ideas(game(1, "en"));
        assertThat(ideas).hasSize(5);
        assertThat(ideas).extracting(VideoIdea::topic).doesNotHaveDuplicates();
        assertThat(ideas.get(0).topic()).isIn("treasure hunt", "lava parkour", "pirate cove");
        assertThat(ideas).extracting(i -> i.opportunity().value()).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(ideas).allSatisfy(i -> assertThat(i.opportunity().value()).isBetween(50.0, 100.0));
        assertThat(ideas.get(0).title())
                .containsIgnoringCase(ideas.get(0).topic())
                .contains("Fortnite");
    }

    @Test
    void everyIdeaHasThreeEvidenceVideosThatExistAndCarryTheTopic() {
        GameVideos game = game(2, "en");
        for (VideoIdea idea : ideas(game)) {
            assertThat(idea.evidence()).hasSizeBetween(3, 5).doesNotHaveDuplicates();
            assertThat(idea.evidence())
                    .allSatisfy(id -> assertThat(titleOf(game, id)).containsIgnoringCase(idea.topic()));
        }
    }

    @Test
    void removingTheEvidenceLowersTheOpportunity() {
        GameVideos game = game(3, "en");
        VideoIdea best = ideas(game).get(0);
        List<VideoHistory> without = game.videos().stream()
                .filter(v -> !best.evidence().contains(v.video().id()))
                .toList();
        double after = ideas(new GameVideos(game.game(), without, List.of())).stream()
                .filter(i -> i.topic().equals(best.topic()))
                .mapToDouble(i -> i.opportunity().value())
                .findFirst()
                .orElse(0);
        assertThat(after).isLessThan(best.opportunity().value());
    }

    @Test
    void noIdeaCopiesAnExistingTitle() {
        GameVideos game = game(4, "en");
        List<VideoHistory> videos = new ArrayList<>(game.videos());
        for (VideoIdea idea : ideas(game)) {
            videos.add(aVideo("copy of " + idea.title())
                    .title(idea.title().replace(":", " |") + "!")
                    .channel("copycat")
                    .build());
        }
        GameVideos copied = ofGame("fortnite", videos);
        TitleIndex index = TitleIndex.of(copied, NOW);
        assertThat(ideas(copied)).isNotEmpty().allMatch(i -> !index.hasNearCopyOf(i.title(), 0.8));
    }

    @Test
    void titlesAreWrittenInTheLanguageOfTheTopic() {
        assertThat(ideas(game(5, "es"))).isNotEmpty().allMatch(i -> i.language().equals("es"));
        assertThat(ideas(game(5, "es")).get(0).title()).contains(" Fortnite");
        assertThat(ideas(game(5, "de"))).allMatch(i -> i.language().equals("de"));
    }

    @Test
    void wordingsDiffer() {
        List<VideoIdea> ideas = ideas(game(6, "en"));
        Set<String> shapes = ideas.stream()
                .map(i -> i.title().toLowerCase(java.util.Locale.ROOT).replace(i.topic(), "~"))
                .collect(Collectors.toSet());
        assertThat(shapes).hasSize(ideas.size());
    }

    @Test
    void hookIsAPatternThatDoesBetterThanOtherTitles() {
        Random random = new Random(7);
        List<VideoHistory> videos = new ArrayList<>(game(7, "en").videos());
        for (int i = 0; i < 60; i++) {
            videos.add(aVideo("q" + i)
                    .channel("asking-" + i)
                    .title("Is the " + words(random) + " worth it?")
                    .views(views(random, 5))
                    .build());
        }
        assertThat(ideas(ofGame("fortnite", videos)).stream().map(VideoIdea::hook))
                .contains(Optional.of(TitlePattern.QUESTION));
    }

    @Test
    void tooFewVideosGiveNoIdeasAndSaySo() {
        GameVideos few = ofGame("fortnite", game(8, "en").videos().subList(0, 20));
        VideoIdeas ideas = VideoIdeaGenerator.generate(few, TitleAnalyzer.analyze(few, NOW), NOW);
        assertThat(ideas.sufficiency().sufficient()).isFalse();
        assertThat(ideas.sufficiency().n()).isEqualTo(20);
        assertThat(ideas.ideas()).isEmpty();
    }

    @Test
    void orderOfTheInputDoesNotMatter() {
        GameVideos game = game(9, "en");
        List<VideoHistory> shuffled = new ArrayList<>(game.videos());
        Collections.shuffle(shuffled, new Random(2));
        assertThat(ideas(new GameVideos("fortnite", shuffled, List.of())).toString())
                .isEqualTo(ideas(game).toString());
    }

    @Test
    void competitionCountsTheLastSevenDays() {
        VideoIdea idea = ideas(game(10, "en")).get(0);
        long expected = game(10, "en").videos().stream()
                .filter(v ->
                        v.video().title().toLowerCase(java.util.Locale.ROOT).contains(idea.topic()))
                .filter(v -> !v.video().publishedAt().isBefore(NOW.minus(java.time.Duration.ofDays(7))))
                .count();
        assertThat(idea.competingVideos()).isEqualTo((int) expected).isPositive();
    }

    @Test
    void intelAndIdeasSurviveTheDocumentsJson() throws Exception {
        GameVideos game = game(11, "en");
        TitleIntel intel = TitleAnalyzer.analyze(game, NOW);
        VideoIdeas ideas = VideoIdeaGenerator.generate(game, intel, NOW);
        ObjectMapper mapper = new DocumentJson().mapper();
        assertThat(mapper.readValue(mapper.writeValueAsString(intel), TitleIntel.class))
                .isEqualTo(intel);
        assertThat(mapper.readValue(mapper.writeValueAsString(ideas), VideoIdeas.class))
                .isEqualTo(ideas);
    }

    @Test
    void nothingKnownStandsAtFifty() {
        Estimate even = new Estimate(1, 0.5, 2, 20);
        List<IdeaReason> why =
                List.of(Opportunity.reason(IdeaFactor.LIFT, even, 1), Opportunity.reason(IdeaFactor.GAP, even, 0.5));
        Estimate score = Opportunity.score(why, 20);
        assertThat(score.value()).isEqualTo(50);
        assertThat(score.lo()).isBetween(30.0, 45.0);
        assertThat(score.hi()).isBetween(55.0, 70.0);
    }

    private static List<VideoIdea> ideas(GameVideos game) {
        return VideoIdeaGenerator.generate(game, TitleAnalyzer.analyze(game, NOW), NOW)
                .ideas();
    }

    /** Six topics in a tenth of the videos each, the first of which do best; the rest are random words. */
    private static GameVideos game(long seed, String language) {
        Random random = new Random(seed);
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int topic = i % 10;
            boolean planted = topic < TOPICS.size();
            videos.add(Videos.aVideo(String.format("video-%04d", i))
                    .channel("channel-" + i % 130)
                    .language(language)
                    .title((planted ? TOPICS.get(topic) + " " : "") + words(random))
                    .publishedHoursAgo(2 + i * 0.8)
                    .format(VideoFormat.LONG)
                    .views(views(random, planted ? 8.0 - topic : 1))
                    .build());
        }
        return ofGame("fortnite", videos);
    }

    private static String words(Random random) {
        return WORDS.get(random.nextInt(10)) + " " + WORDS.get(random.nextInt(10));
    }

    private static long views(Random random, double factor) {
        return Math.round(factor * 10_000 * Math.exp(random.nextGaussian()));
    }

    private static String titleOf(GameVideos game, String id) {
        return game.videos().stream()
                .map(VideoHistory::video)
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow()
                .title();
    }
}
