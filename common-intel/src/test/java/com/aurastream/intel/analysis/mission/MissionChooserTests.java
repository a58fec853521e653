package com.aurastream.intel.analysis.mission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.analysis.mission.MissionCandidates.Target;
import com.aurastream.intel.analysis.mission.MissionCandidates.Window;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.snapshot.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissionChooserTests {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    private static final List<String> GAMES = List.of("fortnite", "valorant", "minecraft");
    private static final List<String> ZONES =
            List.of("America/New_York", "Europe/London", "Asia/Tokyo", "Asia/Kathmandu", "Pacific/Auckland", "UTC");

    @Test
    void everythingThatIsChosenSuitsTheCreator() {
        Random random = new Random(1);
        int chosen = 0;
        for (int i = 0; i < 500; i++) {
            Instant at = AT.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 365)));
            Creator creator = creator(random);
            List<Mission> past = past(creator, random, at);
            List<Candidate> choice = MissionChooser.choose(creator, candidates(random, at), past, at);
            chosen += choice.size();
            assertThat(choice).hasSizeLessThanOrEqualTo(MissionChooser.MOST);
            assertThat(choice.stream().filter(c -> c.kind() == Kind.GO_LIVE)).hasSizeLessThanOrEqualTo(1);
            assertThat(choice).extracting(c -> c.game() + c.subject()).doesNotHaveDuplicates();
            choice.forEach(candidate -> assertSuits(candidate, creator, past, at));
        }
        assertThat(chosen).isGreaterThan(500);
    }

    private static void assertSuits(Candidate candidate, Creator creator, List<Mission> past, Instant at) {
        assertThat(creator.games()).contains(candidate.game());
        creator.sizeBand().ifPresent(size -> assertThat(candidate.sizes()).contains(size));
        assertThat(candidate.expiresAt()).isAfter(at);
        assertThat(past)
                .filteredOn(mission -> mission.day().isAfter(creator.day(at).minusDays(14)))
                .noneMatch(mission -> mission.candidate().game().equals(candidate.game())
                        && mission.candidate().subject().equals(candidate.subject()));
        candidate.window().ifPresent(window -> {
            ZonedDateTime start = window.start().atZone(creator.timeZone());
            ZonedDateTime last = window.end().minusNanos(1).atZone(creator.timeZone());
            assertThat(start.getHour()).isGreaterThanOrEqualTo(8);
            assertThat(last.toLocalDate()).isEqualTo(start.toLocalDate());
        });
    }

    @Test
    void theChoiceDependsNeitherOnTheOrderNorOnTheHour() {
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            Creator creator = creator(random);
            List<Candidate> candidates = publications(random, 12);
            List<Candidate> shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, random);
            List<Candidate> choice = MissionChooser.choose(creator, candidates, List.of(), AT);
            assertThat(MissionChooser.choose(creator, shuffled, List.of(), AT)).isEqualTo(choice);
            Creator inLondon = creator(ZoneId.of("Europe/London"));
            assertThat(MissionChooser.choose(inLondon, shuffled, List.of(), AT.plusSeconds(3600 * 5)))
                    .isEqualTo(MissionChooser.choose(inLondon, candidates, List.of(), AT));
        }
    }

    @Test
    void equalsAreDealtOutDifferentlyToDifferentCreators() {
        List<Candidate> equals = IntStream.range(0, 10)
                .mapToObj(i -> publication("fortnite", "topic " + i, 60))
                .toList();
        long choices = IntStream.range(0, 20)
                .mapToObj(i -> Creator.unknown("creator-" + i, GAMES))
                .map(creator -> MissionChooser.choose(creator, equals, List.of(), AT))
                .distinct()
                .count();
        assertThat(choices).isGreaterThan(10);
    }

    @Test
    void kindsThatAreNotThereYetGoFirst() {
        List<Candidate> candidates = List.of(
                publication("fortnite", "a", 90),
                publication("fortnite", "b", 89),
                publication("fortnite", "c", 88),
                live(AT.plus(Duration.ofHours(9)), 60),
                live(AT.plus(Duration.ofHours(10)), 59));

        assertThat(MissionChooser.choose(creator(ZoneId.of("UTC")), candidates, List.of(), AT))
                .extracting(Candidate::subject)
                .containsExactly("a", "b", "live at " + AT.plus(Duration.ofHours(9)));
    }

    @Test
    void aSubjectComesBackAfterFourteenDays() {
        Creator creator = creator(ZoneId.of("UTC"));
        Candidate candidate = publication("fortnite", "zero build", 70);

        assertThat(choiceAfter(13, creator, candidate)).isEmpty();
        assertThat(choiceAfter(14, creator, candidate)).containsExactly(candidate);
    }

    private static List<Candidate> choiceAfter(int days, Creator creator, Candidate candidate) {
        Instant then = AT.minus(Duration.ofDays(days));
        Mission past = Mission.offer(creator, candidate, Origin.REPLAY, then, then);
        return MissionChooser.choose(creator, List.of(candidate), List.of(past), AT);
    }

    @Test
    void whatCannotBeDoneAnyMoreIsLeftOut() {
        Candidate ending = withExpiry(publication("fortnite", "zero build", 70), AT.plus(Duration.ofMinutes(119)));
        Candidate startingNow = live(AT.plus(Duration.ofMinutes(20)), 70);

        assertThat(MissionChooser.choose(creator(ZoneId.of("UTC")), List.of(ending, startingNow), List.of(), AT))
                .isEmpty();
    }

    /** The hour of the window that starts at this instant is one that the creator is awake in, or not. */
    @ParameterizedTest
    @CsvSource({
        // clocks go back on 2026-11-01 in New York: 08:00 was 12:00 UTC the day before and is 13:00 UTC on the day
        "America/New_York, 2026-10-31T12:00:00Z, true",
        "America/New_York, 2026-10-31T11:00:00Z, false",
        "America/New_York, 2026-11-01T12:00:00Z, false",
        "America/New_York, 2026-11-01T13:00:00Z, true",
        "America/New_York, 2026-11-02T04:00:00Z, true",
        "America/New_York, 2026-11-02T05:00:00Z, false",
        // and forward on 2027-03-14: midnight of that day comes at 04:00 UTC
        "America/New_York, 2027-03-14T12:00:00Z, true",
        "America/New_York, 2027-03-15T03:00:00Z, true",
        "America/New_York, 2027-03-15T04:00:00Z, false",
        // London: back on 2026-10-25, forward on 2027-03-28
        "Europe/London, 2026-10-24T07:00:00Z, true",
        "Europe/London, 2026-10-25T07:00:00Z, false",
        "Europe/London, 2026-10-25T08:00:00Z, true",
        "Europe/London, 2027-03-28T07:00:00Z, true",
        "Europe/London, 2027-03-28T06:00:00Z, false",
        "Europe/London, 2027-03-28T22:00:00Z, true",
        "Europe/London, 2027-03-28T23:00:00Z, false",
        // Tokyo never changes: 08:00 is 23:00 UTC of the day before
        "Asia/Tokyo, 2026-10-31T23:00:00Z, true",
        "Asia/Tokyo, 2026-10-31T22:00:00Z, false",
        "Asia/Tokyo, 2026-11-01T14:00:00Z, true",
        "Asia/Tokyo, 2026-11-01T15:00:00Z, false"
    })
    void windowsFallIntoTheHoursThatTheCreatorIsAwake(String zone, Instant start, boolean awake) {
        Candidate candidate = live(start, 70);

        assertThat(MissionChooser.choose(
                        creator(ZoneId.of(zone)), List.of(candidate), List.of(), start.minusSeconds(36_000)))
                .hasSize(awake ? 1 : 0);
    }

    @Test
    void theDayIsTheCreatorsOwn() {
        Instant evening = Instant.parse("2026-11-23T20:00:00Z");
        assertThat(creator(ZoneId.of("Asia/Tokyo")).day(evening)).isEqualTo("2026-11-24");
        assertThat(creator(ZoneId.of("America/New_York")).day(evening)).isEqualTo("2026-11-23");
    }

    private static Creator creator(ZoneId zone) {
        return new Creator("c-1", GAMES, zone, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Creator creator(Random random) {
        Optional<SizeBand> size = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(List.of(SizeBand.values()).get(random.nextInt(4)));
        return new Creator(
                "c-" + random.nextInt(100),
                GAMES.subList(0, 1 + random.nextInt(GAMES.size())),
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                Optional.empty(),
                size,
                Optional.empty());
    }

    private static List<Candidate> candidates(Random random, Instant at) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Instant hour = at.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(random.nextInt(72)));
            candidates.add(
                    random.nextInt(3) == 0
                            ? live(hour, random.nextInt(100))
                            : withExpiry(
                                    sized(
                                            publication(
                                                    game(random), "topic " + random.nextInt(9), random.nextInt(100)),
                                            random),
                                    at.plus(Duration.ofHours(random.nextInt(72) - 12))));
        }
        return candidates;
    }

    private static List<Candidate> publications(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> publication(game(random), "topic " + i, random.nextInt(50)))
                .toList();
    }

    private static List<Mission> past(Creator creator, Random random, Instant at) {
        return IntStream.range(0, 6)
                .mapToObj(i -> {
                    Instant then = at.minus(Duration.ofDays(1 + random.nextInt(30)));
                    Candidate candidate = publication(game(random), "topic " + random.nextInt(9), 50);
                    return Mission.offer(creator, candidate, Origin.REPLAY, then, then);
                })
                .toList();
    }

    private static String game(Random random) {
        return GAMES.get(random.nextInt(GAMES.size()));
    }

    private static Candidate publication(String game, String subject, double score) {
        return new Candidate(
                "day-" + game + "-" + subject,
                game,
                Kind.PUBLISH_VIDEO,
                subject,
                "Publish a video about " + subject,
                "because",
                score,
                List.of(SizeBand.values()),
                Optional.empty(),
                new Target(Metric.CHANNEL_UPLOADS, Optional.of(subject), 1, AT.plus(Duration.ofDays(400)), "one video"),
                List.of("video-1"),
                AT.plus(Duration.ofDays(399)));
    }

    private static Candidate live(Instant start, double score) {
        Window window = new Window(start, start.plus(Duration.ofHours(1)));
        return new Candidate(
                "day-live-" + start,
                "fortnite",
                Kind.GO_LIVE,
                "live at " + start,
                "Be live",
                "because",
                score,
                List.of(SizeBand.STARTER, SizeBand.SMALL, SizeBand.MEDIUM),
                Optional.of(window),
                new Target(
                        Metric.DIRECTORY_REACH,
                        Optional.empty(),
                        3,
                        window.end().plusSeconds(3600),
                        "an hour"),
                List.of(start.toString()),
                window.end());
    }

    private static Candidate sized(Candidate c, Random random) {
        List<SizeBand> sizes = List.of(SizeBand.values()).subList(random.nextInt(4), 4);
        return copy(c, sizes, c.expiresAt());
    }

    private static Candidate withExpiry(Candidate c, Instant expiry) {
        return copy(c, c.sizes(), expiry);
    }

    private static Candidate copy(Candidate c, List<SizeBand> sizes, Instant expiry) {
        return new Candidate(
                c.id(),
                c.game(),
                c.kind(),
                c.subject(),
                c.title(),
                c.why(),
                c.score(),
                sizes,
                c.window(),
                c.target(),
                c.evidence(),
                expiry);
    }
}
