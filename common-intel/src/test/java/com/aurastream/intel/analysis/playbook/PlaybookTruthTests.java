package com.aurastream.intel.analysis.playbook;

import static com.aurastream.intel.analysis.playbook.PlaybookWorld.NOW;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.facts;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.competition.HourCell;
import com.aurastream.intel.analysis.playbook.Playbook.GoldenHour;
import com.aurastream.intel.analysis.playbook.Playbook.Niche;
import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is planted is found, and nothing is found where nothing is planted: three games, a hundred histories of each. */
class PlaybookTruthTests {

    private static final int SEEDS = 100;
    private static final int GAMES = 3;
    /** The two games beside the one that is tried; made once, they take most of the time. */
    private static final Map<Integer, List<GameFacts>> OTHERS = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"28, 60", "28, 30", "56, 60"})
    void flatAudiencesHaveNoGoldenHourAndEqualGamesNoNiche(int days, int minutes) {
        List<Playbook> playbooks = IntStream.range(0, SEEDS)
                .mapToObj(seed -> compose(seed, flat(seed, 0, days, minutes)))
                .toList();
        assertThat(playbooks.stream().filter(p -> !p.goldenHours().isEmpty()).count())
                .isLessThanOrEqualTo(SEEDS / 20);
        assertThat(playbooks.stream()
                        .filter(p -> p.niches().stream().anyMatch(Niche::reliable))
                        .count())
                .isLessThanOrEqualTo(SEEDS / 20);
        assertThat(playbooks.stream()
                        .filter(PlaybookTruthTests::hasASayOnAllGames)
                        .count())
                .isEqualTo(SEEDS);
    }

    @Test
    void anHourOfEveryDayThatIsBetterByHalfAgainIsFoundAndOnlyItOnBothDays() {
        int found = 0;
        int others = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<DirectorySample> planted = LivedDirectory.until(NOW, 100L * seed)
                    .days(42)
                    .plant(at -> Math.floorMod(HourCell.hourOf(at), 24L) == 19 ? Math.log(1.6) : 0)
                    .readings();
            List<Instant> hours = compose(seed, planted).goldenHours().stream()
                    .filter(hour -> hour.game().equals("fortnite"))
                    .map(GoldenHour::start)
                    .sorted()
                    .toList();
            found += hours.containsAll(
                            List.of(Instant.parse("2026-11-23T19:00:00Z"), Instant.parse("2026-11-24T19:00:00Z")))
                    ? 1
                    : 0;
            others += hours.size() > 2 ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(90);
        assertThat(others).isLessThanOrEqualTo(SEEDS / 20);
    }

    @Test
    void anHourOfTheWeekIsFoundWhenItIsMuchBetter() {
        int found = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<DirectorySample> planted = LivedDirectory.until(NOW, 100L * seed)
                    .days(56)
                    .plant(at -> Math.floorMod(HourCell.hourOf(at) + 72, 168L) == 24 + 19 ? Math.log(3) : 0)
                    .readings();
            found += compose(seed, planted).goldenHours().stream()
                            .anyMatch(hour -> hour.start().equals(Instant.parse("2026-11-24T19:00:00Z")))
                    ? 1
                    : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(90);
    }

    private static boolean hasASayOnAllGames(Playbook playbook) {
        return playbook.niches().size() == GAMES
                && playbook.timing().stream().noneMatch(game -> game.verdict() == Verdict.INSUFFICIENT_SAMPLE);
    }

    /** Of three games the middle one is the better of the other two, so the multiple is a little below 2. */
    @Test
    void aGameWithTwiceTheRoomIsFound() {
        int found = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<DirectorySample> roomy =
                    LivedDirectory.until(NOW, 100L * seed).reach(24).days(28).readings();
            Niche first = compose(seed, roomy).niches().get(0);
            assertThat(first.game()).isEqualTo("fortnite");
            assertThat(first.room().value()).isBetween(1.3, 2.3);
            found += first.reliable() ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(90);
    }

    private static List<GameFacts> others(int seed) {
        return List.of(facts(1, flat(seed, 1, 28, 60)), facts(2, flat(seed, 2, 28, 60)));
    }

    private static List<DirectorySample> flat(int seed, int game, int days, int minutes) {
        return LivedDirectory.until(NOW, 100L * seed + game)
                .days(days)
                .everyMinutes(minutes)
                .readings();
    }

    private static Playbook compose(int seed, List<DirectorySample> first) {
        return PlaybookComposer.compose(
                Stream.concat(
                                Stream.of(facts(0, first)),
                                OTHERS.computeIfAbsent(seed, PlaybookTruthTests::others).stream())
                        .toList(),
                NOW);
    }
}
