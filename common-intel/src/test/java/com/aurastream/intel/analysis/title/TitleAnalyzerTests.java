package com.aurastream.intel.analysis.title;

import static com.aurastream.intel.testing.Videos.NOW;
import static com.aurastream.intel.testing.Videos.aVideo;
import static com.aurastream.intel.testing.Videos.ofGame;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TitleAnalyzerTests {

    @Test
    void plantedPhraseAndTagAreFound() {
        GameVideos game = new TitleWorld(1).withTreasure(400);
        TitleIntel intel = TitleAnalyzer.analyze(game, NOW);
        TitleTerm phrase = intel.phrases().get(0);
        assertThat(phrase.text()).isEqualTo("treasure hunt");
        assertThat(phrase.display()).isEqualTo("Treasure Hunt");
        assertThat(phrase.significant()).isTrue();
        assertThat(phrase.videos()).isEqualTo(40);
        assertThat(phrase.lift().lo()).isLessThan(6).isGreaterThan(2);
        assertThat(phrase.lift().hi()).isGreaterThan(6);
        assertThat(phrase.high()).isGreaterThan(phrase.low());
        assertThat(intel.tags().get(0)).matches(t -> t.text().equals("treasure") && t.significant());
        assertThat(significant(intel)).allMatch(t -> t.text().contains("treasure"));
    }

    @Test
    void evidenceIsTheBestVideosOfDifferentChannelsThatCarryTheTerm() {
        GameVideos game = new TitleWorld(1).withTreasure(400);
        List<String> evidence =
                TitleAnalyzer.analyze(game, NOW).phrases().get(0).evidence();
        assertThat(evidence).hasSize(5).allMatch(id -> titleOf(game, id).startsWith("Treasure Hunt"));
        assertThat(evidence.stream().map(id -> channelOf(game, id)).distinct()).hasSize(5);
    }

    @Test
    void shuffledViewsFindNothing() {
        TitleWorld world = new TitleWorld(7);
        GameVideos game = world.withTreasure(400);
        int empty = 0;
        for (int i = 0; i < 20; i++) {
            TitleIntel intel = TitleAnalyzer.analyze(world.shuffled(game), NOW);
            empty += significant(intel).isEmpty()
                            && intel.underperforming().isEmpty()
                            && intel.patterns().stream().noneMatch(PatternLift::significant)
                    ? 1
                    : 0;
        }
        assertThat(empty).isGreaterThanOrEqualTo(18);
    }

    @Test
    void seriesOfOneOrTwoChannelsIsNoKeyword() {
        TitleWorld world = new TitleWorld(3);
        GameVideos game = TitleWorld.game("fortnite", 300, i -> {
            boolean series = i < 60;
            return aVideo().channel(series ? "star-" + i % 2 : "channel-" + i)
                    .title(series ? "Kingdom Chronicles " + world.words() : world.words())
                    .views(world.views(series ? 20 : 1));
        });
        assertThat(terms(TitleAnalyzer.analyze(game, NOW)))
                .noneMatch(t -> t.text().contains("kingdom") || t.text().contains("chronicles"));
    }

    @Test
    void prolificChannelAloneMakesNoTermSignificant() {
        TitleWorld world = new TitleWorld(3);
        GameVideos game = TitleWorld.game("fortnite", 300, i -> {
            boolean series = i < 60;
            return aVideo().channel(series && i > 4 ? "star" : "channel-" + i)
                    .title(series ? "Kingdom Chronicles " + world.words() : world.words())
                    .views(world.views(series && i > 4 ? 20 : 1));
        });
        assertThat(significant(TitleAnalyzer.analyze(game, NOW))).isEmpty();
    }

    @Test
    void channelsOwnNameIsNoKeyword() {
        TitleWorld world = new TitleWorld(4);
        GameVideos game = TitleWorld.game("fortnite", 100, i -> aVideo().channel("rick-" + i % 10)
                .title("Channel rick " + world.words())
                .views(world.views(1)));
        assertThat(terms(TitleAnalyzer.analyze(game, NOW)))
                .noneMatch(t -> t.text().contains("rick"));
    }

    @Test
    void gamesOwnNameIsNoKeywordButItsSequelIs() {
        TitleWorld world = new TitleWorld(5);
        GameVideos game = TitleWorld.game("gta", 100, i -> aVideo().channel("channel-" + i)
                .title((i % 2 == 0 ? "GTA 6 Leak " : "GTA 5 Online ") + world.word())
                .tags("gta", "gta 5", "gta5", "Grand Theft Auto V", "leaks")
                .views(world.views(1)));
        TitleIntel intel = TitleAnalyzer.analyze(game, NOW);
        assertThat(intel.phrases()).extracting(TitleTerm::text).contains("gta 6 leak");
        assertThat(terms(intel))
                .extracting(TitleTerm::text)
                .doesNotContain("gta", "gta 5", "gta5", "5", "online", "gta 5 online", "grand theft auto v")
                .contains("leaks");
    }

    @Test
    void tooFewVideosAreSaidToBeInsufficient() {
        TitleIntel intel = TitleAnalyzer.analyze(new TitleWorld(1).withTreasure(27), NOW);
        assertThat(intel.sufficiency()).isEqualTo(new Sufficiency(false, 27, 30));
        assertThat(terms(intel)).isEmpty();
        assertThat(intel.patterns()).isEmpty();
        assertThat(intel.lengths())
                .hasValueSatisfying(lengths -> assertThat(lengths.n()).isEqualTo(27));
    }

    @Test
    void noVideosAtAllAreInsufficientToo() {
        TitleIntel intel = TitleAnalyzer.analyze(ofGame("fortnite", List.of()), NOW);
        assertThat(intel.sufficiency()).isEqualTo(new Sufficiency(false, 0, 30));
        assertThat(intel.formats()).isEmpty();
        assertThat(intel.lengths()).isEmpty();
    }

    @Test
    void orderOfTheInputDoesNotMatter() {
        GameVideos game = new TitleWorld(9).withTreasure(300);
        List<VideoHistory> shuffled = new ArrayList<>(game.videos());
        Collections.shuffle(shuffled, new Random(1));
        TitleIntel other = TitleAnalyzer.analyze(new GameVideos(game.game(), shuffled, List.of()), NOW);
        assertThat(other.toString()).isEqualTo(TitleAnalyzer.analyze(game, NOW).toString());
    }

    @Test
    void formatsAreAnalyzedApartAndTogether() {
        TitleWorld world = new TitleWorld(11);
        GameVideos game = TitleWorld.game("fortnite", 400, i -> aVideo().channel("channel-" + i % 150)
                .format(i % 2 == 0 ? VideoFormat.SHORT : VideoFormat.LONG)
                .title(world.words() + (i % 2 == 0 && i % 8 == 0 ? " speedrun" : ""))
                .views(world.views(i % 2 == 0 ? (i % 8 == 0 ? 800 : 100) : 1)));
        TitleIntel intel = TitleAnalyzer.analyze(game, NOW);
        assertThat(intel.formats())
                .extracting(FormatTitles::format)
                .containsExactly(VideoFormat.SHORT, VideoFormat.LONG);
        assertThat(intel.formats().get(0).keywords().get(0))
                .matches(t -> t.text().equals("speedrun") && t.significant());
        assertThat(intel.formats().get(1).keywords()).noneMatch(t -> t.text().equals("speedrun"));
        assertThat(significant(intel)).allMatch(t -> t.text().equals("speedrun"));
    }

    @Test
    void languageThatDoesBetterMakesNoneOfItsWordsSignificant() {
        TitleWorld world = new TitleWorld(12);
        GameVideos game = TitleWorld.game("minecraft", 300, i -> aVideo().channel("channel-" + i)
                .language(i % 3 == 0 ? "es" : "en-US")
                .title(i % 3 == 0 ? "sobreviviendo cien noches " + world.word() : world.words())
                .views(world.views(i % 3 == 0 ? 30 : 1)));
        TitleIntel intel = TitleAnalyzer.analyze(game, NOW);
        assertThat(significant(intel)).isEmpty();
        assertThat(intel.languages())
                .extracting(LanguageVideos::language, LanguageVideos::videos, LanguageVideos::declared)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("en", 200, 200),
                        org.assertj.core.groups.Tuple.tuple("es", 100, 100));
    }

    @Test
    void videoAboutAnotherTrackedGameIsLeftOut() {
        TitleWorld world = new TitleWorld(13);
        GameVideos game = TitleWorld.game("minecraft", 60, i -> aVideo().channel("channel-" + i)
                .title(i < 20 ? "Roblox " + world.words() : i < 40 ? "Minecraft vs Roblox" : world.words())
                .views(world.views(1)));
        TitleIntel intel = TitleAnalyzer.analyze(game, NOW);
        assertThat(intel.offTopic()).isEqualTo(20);
        assertThat(intel.videos()).isEqualTo(40);
        assertThat(terms(intel)).noneMatch(t -> t.text().contains("roblox"));
    }

    @Test
    void termThatOnlyRecentVideosCarryIsRising() {
        TitleWorld world = new TitleWorld(14);
        GameVideos game = TitleWorld.game("fortnite", 300, i -> aVideo().channel("channel-" + i)
                .title((i < 100 && i % 4 == 0 ? "Winter Event " : "") + world.words())
                .publishedHoursAgo(1 + i)
                .views(world.views(1)));
        TitleIntel intel = TitleAnalyzer.analyze(game, NOW);
        RisingTerm rising = intel.rising().get(0);
        assertThat(rising.text()).isEqualTo("winter event");
        assertThat(rising.significant()).isTrue();
        assertThat(rising.recent()).isEqualTo(25);
        assertThat(rising.older()).isZero();
        assertThat(rising.growth().lo()).isGreaterThan(2);
        assertThat(intel.rising().stream().skip(1)).noneMatch(RisingTerm::significant);
    }

    @Test
    void patternThatHelpsIsSignificant() {
        TitleWorld world = new TitleWorld(15);
        GameVideos game = TitleWorld.game("fortnite", 400, i -> aVideo().channel("channel-" + i)
                .title(i % 4 == 0 ? "Is the " + world.words() + " worth it?" : "The " + world.words())
                .views(world.views(i % 4 == 0 ? 3 : 1)));
        PatternLift first = TitleAnalyzer.analyze(game, NOW).patterns().get(0);
        assertThat(first.pattern()).isEqualTo(TitlePattern.QUESTION);
        assertThat(first.significant()).isTrue();
        assertThat(first.lift().lo()).isGreaterThan(1.5);
        assertThat(first.share()).isEqualTo(0.25);
    }

    private static List<TitleTerm> terms(TitleIntel intel) {
        return Stream.of(intel.keywords(), intel.phrases(), intel.tags())
                .flatMap(List::stream)
                .toList();
    }

    private static List<TitleTerm> significant(TitleIntel intel) {
        return terms(intel).stream().filter(TitleTerm::significant).toList();
    }

    private static String titleOf(GameVideos game, String id) {
        return history(game, id).video().title();
    }

    private static String channelOf(GameVideos game, String id) {
        return history(game, id).video().channelId();
    }

    private static VideoHistory history(GameVideos game, String id) {
        return game.videos().stream()
                .filter(h -> h.video().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
