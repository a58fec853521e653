package com.aurastream.intel.analysis.playbook;

import static com.aurastream.intel.analysis.playbook.PlaybookWorld.NOW;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.facts;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.pattern;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.term;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.titles;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.viral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aurastream.intel.analysis.competition.BestTimes.Basis;
import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.competition.HourCell;
import com.aurastream.intel.analysis.playbook.Playbook.GameTiming;
import com.aurastream.intel.analysis.playbook.Playbook.GoldenHour;
import com.aurastream.intel.analysis.playbook.Playbook.Hook;
import com.aurastream.intel.analysis.playbook.Playbook.LocalGoldenHour;
import com.aurastream.intel.analysis.playbook.Playbook.Niche;
import com.aurastream.intel.analysis.playbook.Playbook.Strategy;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitlePattern;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Topic;
import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybookComposerTests {

    private static final int EVENING = 19;

    @Test
    void thePlanIsTheFortyEightFullHoursThatBeginNext() {
        Playbook playbook = PlaybookComposer.compose(List.of(facts(0, List.of())), NOW);
        assertThat(playbook.from()).isEqualTo("2026-11-23T11:00:00Z");
        assertThat(playbook.until()).isEqualTo("2026-11-25T11:00:00Z");
        Instant full = Instant.parse("2026-11-23T11:00:00Z");
        assertThat(PlaybookComposer.compose(List.of(facts(0, List.of())), full).from())
                .isEqualTo(full);
    }

    @Test
    void aGoldenHourHasItsIntervalItsBasisAndTheHoursThatItRestsOn() {
        Playbook playbook = PlaybookComposer.compose(world(), NOW);
        assertThat(playbook.goldenHours()).hasSize(2).allSatisfy(hour -> {
            assertThat(hour.game()).isEqualTo("fortnite");
            assertThat(hour.basis()).isEqualTo(Basis.HOUR_OF_DAY);
            assertThat(hour.opportunity().lo()).isGreaterThan(1);
            assertThat(hour.opportunity().hi()).isLessThan(3);
            assertThat(hour.evidence()).hasSizeGreaterThan(35).isSorted().allSatisfy(evidence -> {
                assertThat(evidence).isBefore(NOW);
                assertThat(Math.floorMod(HourCell.hourOf(evidence), 24L)).isEqualTo(EVENING);
            });
        });
        assertThat(playbook.timing())
                .extracting(GameTiming::game, GameTiming::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("fortnite", Verdict.RELIABLE_DIFFERENCE),
                        org.assertj.core.groups.Tuple.tuple("minecraft", Verdict.NO_RELIABLE_DIFFERENCE),
                        org.assertj.core.groups.Tuple.tuple("valorant", Verdict.NO_RELIABLE_DIFFERENCE));
    }

    @Test
    void theOrderOfGamesAndReadingsDoesNotMatter() {
        List<GameFacts> world = new ArrayList<>(world());
        Playbook expected = PlaybookComposer.compose(world, NOW);
        Collections.reverse(world);
        List<GameFacts> shuffled = world.stream()
                .map(game -> new GameFacts(
                        game.game(), shuffled(game.history()), game.competition(), game.titles(), game.viral()))
                .toList();
        assertThat(PlaybookComposer.compose(shuffled, NOW)).isEqualTo(expected);
    }

    @Test
    void whatIsObservedLaterIsNotUsed() {
        List<GameFacts> world = world();
        List<GameFacts> withFuture = world.stream()
                .map(game -> facts(
                        game.slug().equals("fortnite") ? 0 : game.slug().equals("valorant") ? 1 : 2,
                        java.util.stream.Stream.concat(
                                        game.history().stream(),
                                        LivedDirectory.until(NOW.plus(Duration.ofDays(9)), 5)
                                                .days(8)
                                                .reach(90)
                                                .readings()
                                                .stream())
                                .toList()))
                .toList();
        assertThat(PlaybookComposer.compose(withFuture, NOW)).isEqualTo(PlaybookComposer.compose(world, NOW));
    }

    @Test
    void anHourAfterThePlanIsNamedAsTheNextOne() {
        List<DirectorySample> saturday = LivedDirectory.until(NOW, 3)
                .days(56)
                .plant(at -> Math.floorMod(HourCell.hourOf(at) + 72, 168L) == 5 * 24 + EVENING ? Math.log(4) : 0)
                .readings();
        Playbook playbook = PlaybookComposer.compose(List.of(facts(0, saturday)), NOW);
        assertThat(playbook.goldenHours()).isEmpty();
        assertThat(playbook.timing().get(0).later())
                .map(GoldenHour::start)
                .contains(Instant.parse("2026-11-28T19:00:00Z"));
        assertThat(playbook.headline())
                .isEqualTo("No hour of the next two days is reliably better than the others, but Fortnite has one on"
                        + " Saturday 28 November, 19:00 UTC.");
        assertThat(playbook.strategies().get(0).action())
                .isEqualTo("Keep Saturday 28 November, 19:00 UTC free for Fortnite.");
    }

    @Test
    void atMostFiveHoursOfAGameAreGolden() {
        List<DirectorySample> evenings = LivedDirectory.until(NOW, 3)
                .days(42)
                .plant(at -> Math.floorMod(HourCell.hourOf(at), 24L) >= 17 ? 1 : 0)
                .readings();
        Playbook playbook = PlaybookComposer.compose(List.of(facts(0, evenings), facts(1, evenings)), NOW);
        assertThat(playbook.goldenHours())
                .filteredOn(hour -> hour.game().equals("fortnite"))
                .hasSize(5);
        assertThat(playbook.goldenHours())
                .filteredOn(hour -> hour.game().equals("valorant"))
                .hasSize(5);
    }

    @Test
    void fewDaysOfHistoryAreAnInsufficientSampleAndSaySo() {
        List<GameFacts> short6 = IntStream.range(0, 3)
                .mapToObj(game -> facts(
                        game,
                        LivedDirectory.until(NOW, game).days(2).brokenOff(0).readings()))
                .toList();
        Playbook playbook = PlaybookComposer.compose(short6, NOW);
        assertThat(playbook.goldenHours()).isEmpty();
        assertThat(playbook.niches()).isEmpty();
        assertThat(playbook.strategies()).isEmpty();
        assertThat(playbook.sufficient()).isFalse();
        assertThat(playbook.timing()).allMatch(game -> game.verdict() == Verdict.INSUFFICIENT_SAMPLE);
        assertThat(playbook.missing())
                .extracting(Missing::what)
                .contains("goldenHours.fortnite", "niches.fortnite", "niches", "hooks.valorant");
        assertThat(playbook.headline()).isEqualTo("There is too little history yet to tell better hours from others.");
        assertThat(playbook.summary())
                .isEqualTo("Golden hours need 7 days of history, and the longest is 2. How much room each game has"
                        + " cannot be said yet. There are too few videos to say what works in titles.");
    }

    @Test
    void nothingAtAllIsAnInsufficientSampleToo() {
        Playbook playbook = PlaybookComposer.compose(List.of(facts(0, List.of())), NOW);
        assertThat(playbook.sufficient()).isFalse();
        assertThat(playbook.timing().get(0).since()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> PlaybookComposer.compose(List.of(), NOW));
    }

    @Test
    void aGameWhoseDirectoryWasOftenSeenOnlyInPartIsLeftOutOfTheNiches() {
        List<GameFacts> games = new ArrayList<>();
        for (int game = 0; game < 4; game++) {
            games.add(facts(
                    game,
                    LivedDirectory.until(NOW, game)
                            .brokenOff(game == 3 ? 0.4 : 0.02)
                            .readings()));
        }
        Playbook playbook = PlaybookComposer.compose(games, NOW);
        assertThat(playbook.niches())
                .extracting(Niche::game)
                .containsExactlyInAnyOrder("fortnite", "minecraft", "valorant");
        assertThat(playbook.missing())
                .filteredOn(missing -> missing.what().equals("niches.apex_legends"))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.n()).isLessThan(missing.needed());
                    assertThat(missing.why()).contains("whole directory");
                });
    }

    @Test
    void twoGamesAreNoComparison() {
        Playbook playbook = PlaybookComposer.compose(world().subList(0, 2), NOW);
        assertThat(playbook.niches()).isEmpty();
        assertThat(playbook.missing()).anySatisfy(missing -> {
            assertThat(missing.what()).isEqualTo("niches");
            assertThat(missing.n()).isEqualTo(2);
        });
    }

    @Test
    void roomIsTheMultipleOfTheMiddleGameAndTheTrendIsAgainstTheSameHoursTwoWeeksBefore() {
        Instant change = NOW.minus(Duration.ofDays(14)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        List<GameFacts> games = List.of(
                facts(0, LivedDirectory.until(NOW, 1).reach(30).readings()),
                facts(1, LivedDirectory.until(NOW, 2).readings()),
                facts(
                        2,
                        LivedDirectory.until(NOW, 3)
                                .plant(at -> at.isBefore(change) ? 0 : Math.log(2))
                                .readings()));
        Playbook playbook = PlaybookComposer.compose(games, NOW);
        Niche roomy = playbook.niches().get(0);
        assertThat(roomy.game()).isEqualTo("fortnite");
        assertThat(roomy.room().n()).isEqualTo(28);
        assertThat(roomy.evidence()).hasSize(28).isSorted();
        assertThat(roomy.samples()).isBetween(600, 672);
        assertThat(roomy.streams()).isBetween(600.0, 1000.0);
        Niche doubled = playbook.niches().stream()
                .filter(niche -> niche.game().equals("minecraft"))
                .findFirst()
                .orElseThrow();
        Estimate trend = doubled.trend().orElseThrow();
        assertThat(trend.lo()).isLessThan(2).isGreaterThan(1);
        assertThat(trend.hi()).isGreaterThan(2);
    }

    @Test
    void provenHooksComeFirstAndOnlyTheyAreAdvised() {
        GameFacts proven = withTitles(0, titles(80, List.of(term("zero build", "en", 0.9, true)), List.of()));
        GameFacts unproven = withTitles(1, titles(80, List.of(term("ranked", "en", 2.0, false)), List.of()));
        Playbook playbook = PlaybookComposer.compose(List.of(unproven, proven), NOW);
        assertThat(playbook.hooks())
                .extracting(Hook::text, Hook::proven)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("zero build", true),
                        org.assertj.core.groups.Tuple.tuple("ranked", false));
        assertThat(playbook.strategies()).singleElement().satisfies(strategy -> {
            assertThat(strategy.action()).isEqualTo("For Fortnite, try a title with “zero build”.");
            assertThat(strategy.because())
                    .isEqualTo("Its odds of the best third are 2.46 times those of other titles (90 % interval 1.49 to"
                            + " 4.06), by 23 videos of 14 channels.");
            assertThat(strategy.evidence()).containsExactly("zero build-1", "zero build-2");
        });
        assertThat(playbook.headline())
                .isEqualTo("There is too little history yet to tell better hours from others, but in Fortnite a title"
                        + " with “zero build” has 2.46 times the odds of the best third.");
    }

    @Test
    void whereNoTitleIsProvenThePlaybookSaysSoAndAdvisesNone() {
        GameFacts unproven = withTitles(
                0,
                titles(
                        80,
                        List.of(term("ranked", "en", 2.0, false), term("worst", "en", -1.0, true)),
                        List.of(pattern(TitlePattern.QUESTION, 0.5, false))));
        Playbook playbook = PlaybookComposer.compose(List.of(unproven), NOW);
        assertThat(playbook.hooks()).isNotEmpty().noneMatch(Hook::proven);
        assertThat(playbook.strategies()).isEmpty();
        assertThat(playbook.summary()).endsWith("No keyword or title pattern is proven to go with performance.");
        assertThat(playbook.headline()).isEqualTo("There is too little history yet to tell better hours from others.");
    }

    @Test
    void aTitleOfAnotherLanguageAndAPatternAreNamedAsSuch() {
        Playbook playbook = PlaybookComposer.compose(
                List.of(
                        withTitles(0, titles(80, List.of(term("ao vivo", "pt", 0.9, true)), List.of())),
                        withTitles(1, titles(80, List.of(), List.of(pattern(TitlePattern.QUESTION, 0.8, true))))),
                NOW);
        assertThat(playbook.strategies())
                .extracting(Strategy::action)
                .containsExactly(
                        "For Fortnite, try a title in Portuguese with “ao vivo”.",
                        "For VALORANT, try a title that asks a question.");
    }

    @Test
    void theStrongestTopicOfAtLeastThreeChannelsIsTakenUp() {
        Topic ofFriends = new Topic("epic games", new Estimate(1, 0.42, 1, 2), 0.05, 2, List.of("d", "e"));
        Topic weak = new Topic("ranked", new Estimate(0.3, 0.2, 0.45, 20), 0.15, 3, List.of("a"));
        Topic strong = new Topic("live event", new Estimate(0.4, 0.25, 0.58, 20), 0.05, 5, List.of("b", "c"));
        Playbook playbook = PlaybookComposer.compose(
                List.of(new GameFacts(
                        PlaybookWorld.game(0),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(viral(ofFriends, weak, strong)))),
                NOW);
        assertThat(playbook.strategies()).singleElement().satisfies(strategy -> {
            assertThat(strategy.action())
                    .isEqualTo("Take up “live event” in a video about Fortnite while it is rising.");
            assertThat(strategy.because())
                    .isEqualTo("Of its viral and rising videos 40 % have it, against 5 % of all current ones, and they"
                            + " come from 5 channels.");
            assertThat(strategy.evidence()).containsExactly("b", "c");
        });
    }

    @Test
    void withoutCompetitionLessIsReliableNotMore() {
        List<GameFacts> blind = world().stream()
                .map(game -> new GameFacts(
                        game.game(), game.history(), Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        assertThat(PlaybookComposer.compose(blind, NOW).goldenHours().size())
                .isLessThanOrEqualTo(
                        PlaybookComposer.compose(world(), NOW).goldenHours().size());
    }

    @ParameterizedTest
    @CsvSource({
        // zone, from (spring forward, fall back, and Tokyo, which does neither), first label, last label
        "America/New_York, 2026-03-07T17:00:00Z, 2026-03-07T12:00-05:00, 2026-03-09T12:00-04:00, 0",
        "America/New_York, 2026-10-31T16:00:00Z, 2026-10-31T12:00-04:00, 2026-11-02T10:00-05:00, 1",
        "Europe/London,    2026-03-28T12:00:00Z, 2026-03-28T12:00Z,      2026-03-30T12:00+01:00, 0",
        "Europe/London,    2026-10-24T11:00:00Z, 2026-10-24T12:00+01:00, 2026-10-26T10:00Z,      1",
        "Asia/Tokyo,       2026-03-07T17:00:00Z, 2026-03-08T02:00+09:00, 2026-03-10T01:00+09:00, 0",
        "Asia/Tokyo,       2026-10-31T16:00:00Z, 2026-11-01T01:00+09:00, 2026-11-03T00:00+09:00, 0",
    })
    void everyHourOfAPlanIsShownOnceThoughClocksChange(
            String zone, Instant from, OffsetDateTime first, OffsetDateTime last, int labelsTwice) {
        List<LocalGoldenHour> shown = everyHourGolden(from).in(ZoneId.of(zone));
        assertThat(shown).extracting(hour -> hour.hour().start()).isSorted().doesNotHaveDuplicates();
        assertThat(shown).hasSize(48).allSatisfy(hour -> {
            assertThat(hour.local().toInstant()).isEqualTo(hour.hour().start());
            assertThat(hour.local().getOffset())
                    .isEqualTo(ZoneId.of(zone).getRules().getOffset(hour.hour().start()));
        });
        assertThat(shown.get(0).local()).isEqualTo(first);
        assertThat(shown.get(47).local()).isEqualTo(last);
        assertThat(shown.stream().map(hour -> hour.local().toLocalDateTime()).distinct())
                .hasSize(48 - labelsTwice);
    }

    @ParameterizedTest
    @CsvSource({
        // the plan straddles the change; the same UTC hour is golden on both days, and its label moves with the clocks
        "America/New_York, 2026-03-07T18:20:00Z, 14:00, 15:00",
        "America/New_York, 2026-10-31T18:20:00Z, 15:00, 14:00",
        "Europe/London,    2026-03-28T18:20:00Z, 19:00, 20:00",
        "Europe/London,    2026-10-24T18:20:00Z, 20:00, 19:00",
        "Asia/Tokyo,       2026-03-07T18:20:00Z, 04:00, 04:00",
    })
    void plantedHoursHaveTheirLabelsOnBothSidesOfTheChange(String zone, Instant at, String before, String after) {
        List<DirectorySample> planted = LivedDirectory.until(at, 8)
                .days(42)
                .plant(moment -> Math.floorMod(HourCell.hourOf(moment), 24L) == EVENING ? 1 : 0)
                .readings();
        List<LocalGoldenHour> shown =
                PlaybookComposer.compose(List.of(facts(0, planted)), at).in(ZoneId.of(zone));
        assertThat(shown)
                .extracting(hour -> hour.local().toLocalTime().toString())
                .containsExactly(before, after);
        assertThat(Duration.between(
                        shown.get(0).hour().start(), shown.get(1).hour().start()))
                .isEqualTo(Duration.ofHours(24));
    }

    private static Playbook everyHourGolden(Instant from) {
        List<GoldenHour> hours = new ArrayList<>(IntStream.range(0, 48)
                .mapToObj(hour -> new GoldenHour(
                        "fortnite",
                        from.plus(Duration.ofHours(hour)),
                        new Estimate(2, 1.5, 2.5, 6),
                        Basis.HOUR_OF_WEEK,
                        List.of()))
                .toList());
        Collections.shuffle(hours, new Random(4));
        return new Playbook(
                "",
                "",
                false,
                from,
                from.plus(Duration.ofDays(2)),
                hours,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Fortnite has an hour, the others have none. */
    private static List<GameFacts> world() {
        return List.of(
                facts(
                        0,
                        LivedDirectory.until(NOW, 11)
                                .days(42)
                                .plant(at -> Math.floorMod(HourCell.hourOf(at), 24L) == EVENING ? Math.log(1.8) : 0)
                                .readings()),
                facts(1, LivedDirectory.until(NOW, 12).days(42).readings()),
                facts(2, LivedDirectory.until(NOW, 13).days(42).readings()));
    }

    private static GameFacts withTitles(int game, TitleIntel titles) {
        return new GameFacts(
                PlaybookWorld.game(game), List.of(), Optional.empty(), Optional.of(titles), Optional.empty());
    }

    private static List<DirectorySample> shuffled(List<DirectorySample> history) {
        List<DirectorySample> copy = new ArrayList<>(history);
        Collections.shuffle(copy, new Random(9));
        return copy;
    }
}
