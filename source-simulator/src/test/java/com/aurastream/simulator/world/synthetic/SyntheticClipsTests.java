package com.aurastream.simulator.world.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.simulator.world.ClipState;
import com.aurastream.simulator.world.StreamState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyntheticClipsTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate YESTERDAY =
            LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(1);
    private static final Instant MIDNIGHT =
            YESTERDAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> LARGE = List.of("33214", "516575", "27471", "512710", "32982", "21779");
    private static final String TALK = "509658";

    private static final SyntheticWorld world = world(42, true);
    private static final List<ClipTruth.Moment> FIVE_DAYS = allMoments(world, 5);

    private static SyntheticWorld world(long seed, boolean plants) {
        return new SyntheticWorld(new SyntheticSettings("synthetic:" + seed, seed, plants, 1, 1), NOW);
    }

    @Test
    void clipsAreTheSameWhateverWasAskedBefore() {
        SyntheticWorld other = world(42, true);
        other.clipTruth(YESTERDAY.minusDays(3), Optional.of("27471"), NOW);
        List<ClipState> clips = lastHours(world, "27471", 6, NOW);
        assertThat(lastHours(other, "27471", 6, NOW)).isEqualTo(clips);
        assertThat(clips)
                .allSatisfy(clip -> assertThat(other.clip(clip.id(), NOW)).contains(clip));
        assertThat(other.clipTruth(YESTERDAY, Optional.of("23020"), NOW))
                .isEqualTo(world.clipTruth(YESTERDAY, Optional.of("23020"), NOW));
    }

    @Test
    void anotherSeedHasOtherClips() {
        assertThat(lastHours(world(43, true), "27471", 1, NOW)).isNotEqualTo(lastHours(world, "27471", 1, NOW));
    }

    @Test
    void largeGamesHaveSomeHundredClipsInSixHoursAndTalkMoreThanTwitchLists() {
        for (String game : LARGE) {
            for (int hour = 0; hour < 24; hour += 6) {
                assertThat(lastHours(world, game, 6, NOW.plus(Duration.ofHours(hour))))
                        .as(game)
                        .hasSizeBetween(50, 500);
            }
        }
        assertThat(lastHours(world, TALK, 6, NOW.plus(Duration.ofHours(12)))).hasSizeGreaterThan(1_000);
        assertThat(lastHours(world, TALK, 1, NOW)).hasSizeBetween(50, 400);
    }

    @Test
    void clipsAreAsManyAsTheStreamsAndTheirAudienceOfTheHourCallFor() {
        double[] expected = new double[24];
        double[] made = new double[24];
        Rhythm rhythm = games(world).get(1).rhythm();
        for (int hour = 0; hour < 24; hour++) {
            Instant middle = MIDNIGHT.plus(Duration.ofMinutes(60 * hour + 30));
            expected[hour] = world.streams("516575", middle).size() * rhythm.audience(middle);
            for (int day = 0; day < 5; day++) {
                Instant until = MIDNIGHT.minus(Duration.ofDays(7L * day)).plus(Duration.ofHours(hour + 1));
                made[hour] += lastHours(world, "516575", 1, until).size();
            }
        }
        assertThat(Arrays.stream(expected).max().orElseThrow())
                .isGreaterThan(1.5 * Arrays.stream(expected).min().orElseThrow());
        assertThat(correlation(expected, made)).isGreaterThan(0.8);
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void clipsShowStreamsThatRanWhenTheyWereMade() {
        List<ClipState> clips = lastHours(world, "516575", 1, NOW);
        for (ClipState clip : clips.subList(0, 20)) {
            StreamState stream = world.streams("516575", clip.createdAt()).stream()
                    .filter(s -> s.userId().equals(clip.broadcasterId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(stream.userName()).isEqualTo(clip.broadcasterName());
            assertThat(stream.language()).isEqualTo(clip.language());
            clip.vodOffset().ifPresent(offset -> assertThat(stream.startedAt().plusSeconds(offset))
                    .isBetween(stream.startedAt(), clip.createdAt()));
        }
    }

    @Test
    void viewsNeverFallAndNothingIsThereBeforeItIsMade() {
        for (ClipState clip : lastHours(world, "33214", 6, NOW)) {
            assertThat(world.clip(clip.id(), clip.createdAt().minusSeconds(1))).isEmpty();
            long before = 0;
            for (int minutes = 0; minutes < 1_200; minutes += 30) {
                long views = world.clip(clip.id(), clip.createdAt().plus(Duration.ofMinutes(minutes)))
                        .map(ClipState::views)
                        .orElse(before);
                assertThat(views).isGreaterThanOrEqualTo(before);
                before = views;
            }
        }
    }

    @Test
    void someClipsAreDeletedFromListsAndByIdAndStayAway() {
        Instant from = MIDNIGHT;
        Instant until = MIDNIGHT.plus(Duration.ofHours(2));
        Set<String> first = ids(world.clips(TALK, from, until, until));
        Set<String> later = ids(world.clips(TALK, from, until, until.plus(Duration.ofHours(20))));
        assertThat(first).containsAll(later);
        Set<String> gone = new HashSet<>(first);
        gone.removeAll(later);
        assertThat((double) gone.size() / first.size()).isBetween(0.02, 0.1);
        assertThat(gone).allSatisfy(id -> {
            assertThat(world.clip(id, until)).isPresent();
            assertThat(world.clip(id, until.plus(Duration.ofHours(20)))).isEmpty();
            assertThat(world.clip(id, until.plus(Duration.ofDays(3)))).isEmpty();
        });
    }

    @Test
    void idsThatAreNotOursAreUnknown() {
        String id = lastHours(world, "33214", 1, NOW).get(0).id();
        assertThat(world.clip("Other" + id, NOW)).isEmpty();
        assertThat(world.clip("", NOW)).isEmpty();
        assertThat(world.clip("AwkwardHelplessSalamanderSwiftRage", NOW)).isEmpty();
    }

    @Test
    void everyGameHasMomentsInEverySixHours() {
        for (GroundTruth.GameTruth game : games(world)) {
            assertThat(game.moments()).as(game.game()).hasSizeBetween(8, 12);
            for (int hours = 0; hours < 24; hours += 6) {
                Instant from = NOW.minus(DAY).plus(Duration.ofHours(hours));
                assertThat(game.moments())
                        .as(game.game())
                        .anyMatch(m -> !m.startedAt().isBefore(from)
                                && m.startedAt().isBefore(from.plus(Duration.ofHours(6))));
            }
        }
    }

    @Test
    void aMomentIsClippedByManyAtOneTimeAndPlace() {
        for (ClipTruth.Moment moment : FIVE_DAYS) {
            List<ClipState> clips = known(moment);
            assertThat(moment.clippers())
                    .isBetween(4, 12)
                    .isEqualTo(moment.clipIds().size());
            assertThat(moment.id()).isEqualTo(moment.clipIds().get(0));
            assertThat(clips).extracting(ClipState::broadcasterId).containsOnly(moment.broadcasterId());
            assertThat(clips).allSatisfy(clip -> assertThat(clip.createdAt())
                    .isBetween(moment.startedAt(), moment.startedAt().plusSeconds(71)));
            assertThat(clips).extracting(ClipState::videoId).containsOnly(moment.videoId());
            if (moment.videoId().isPresent()) {
                assertThat(spread(clips)).isLessThanOrEqualTo(ClipTruth.SAME_MOMENT_SECONDS);
            } else {
                assertThat(clips)
                        .extracting(clip -> clip.createdAt().getEpochSecond() / 60)
                        .containsOnly(moment.startedAt().getEpochSecond() / 60);
            }
        }
    }

    private static int spread(List<ClipState> clips) {
        int[] offsets = clips.stream()
                .mapToInt(clip -> clip.vodOffset().orElseThrow())
                .sorted()
                .toArray();
        return offsets[offsets.length - 1] - offsets[0];
    }

    @Test
    void someMomentsHaveNoRecordingSomeBurstLateAndSomeAreDeleted() {
        List<ClipTruth.Moment> moments = FIVE_DAYS;
        assertThat(share(moments, m -> m.videoId().isEmpty())).isBetween(0.08, 0.25);
        assertThat(share(moments, m -> m.kind().equals("late"))).isBetween(0.15, 0.35);
        assertThat(share(moments, m -> m.deletedAt().isPresent())).isBetween(0.04, 0.14);
        assertThat(moments).allSatisfy(m -> assertThat(Duration.between(m.startedAt(), m.burstAt()))
                .isBetween(
                        m.kind().equals("late") ? Duration.ofHours(2).minusMinutes(2) : Duration.ofMinutes(1),
                        m.kind().equals("late") ? Duration.ofHours(12).plusMinutes(2) : Duration.ofMinutes(12)));
        assertThat(moments).filteredOn(m -> m.deletedAt().isPresent()).allSatisfy(m -> assertThat(m.clipIds())
                .allSatisfy(id -> {
                    assertThat(world.clip(id, m.deletedAt().orElseThrow().minusSeconds(1)))
                            .isPresent();
                    assertThat(world.clip(id, m.deletedAt().orElseThrow())).isEmpty();
                }));
    }

    private static double share(List<ClipTruth.Moment> moments, java.util.function.Predicate<ClipTruth.Moment> of) {
        return (double) moments.stream().filter(of).count() / moments.size();
    }

    @Test
    void momentsGainFarFasterThanOrdinaryClipsOnceTheyBurst() {
        List<ClipTruth.Moment> moments = allMoments(world, 1);
        Set<String> planted =
                moments.stream().flatMap(m -> m.clipIds().stream()).collect(Collectors.toSet());
        long fastestOrdinary = LARGE.stream()
                .flatMap(game -> world.clips(game, MIDNIGHT, MIDNIGHT.plus(DAY), MIDNIGHT.plus(DAY)).stream())
                .filter(clip -> !planted.contains(clip.id()))
                .mapToLong(clip -> gain(clip.id(), clip.createdAt()))
                .max()
                .orElseThrow();
        assertThat(moments).filteredOn(m -> m.deletedAt().isEmpty()).allSatisfy(m -> {
            long gained =
                    m.clipIds().stream().mapToLong(id -> gain(id, m.burstAt())).sum();
            long before = m.clipIds().stream()
                    .mapToLong(id -> gain(id, m.burstAt().minus(Duration.ofMinutes(31))))
                    .sum();
            assertThat(gained).isGreaterThan(4 * fastestOrdinary).isGreaterThan(10 * before);
        });
    }

    @Test
    void aBurstBringsHalfToFourFifthsOfItsViewsInItsFirstHour() {
        assertThat(FIVE_DAYS).filteredOn(m -> m.deletedAt().isEmpty()).allSatisfy(m -> {
            Instant settled = m.burstAt().plus(Duration.ofDays(2));
            List<String> left = m.clipIds().stream()
                    .filter(id -> world.clip(id, settled).isPresent())
                    .toList();
            long before = views(left, m.burstAt());
            double all = views(left, settled) - before;
            assertThat(all).isBetween(900.0, 27_500.0);
            assertThat((views(left, m.burstAt().plus(Duration.ofHours(1))) - before) / all)
                    .isBetween(0.45, 0.84);
        });
    }

    private static long views(List<String> ids, Instant at) {
        return ids.stream()
                .mapToLong(id -> world.clip(id, at).orElseThrow().views())
                .sum();
    }

    /** Views gained in half an hour. */
    private static long gain(String id, Instant from) {
        return world.clip(id, from.plus(Duration.ofMinutes(30)))
                .map(clip -> clip.views()
                        - world.clip(id, from).map(ClipState::views).orElse(0L))
                .orElse(0L);
    }

    @Test
    void nothingIsPlantedInAFlatWorldAndItHasClipsAllTheSame() {
        SyntheticWorld flat = world(42, false);
        assertThat(games(flat)).allSatisfy(game -> assertThat(game.moments()).isEmpty());
        assertThat(day(flat, "33214").planted()).isEmpty();
        assertThat(lastHours(flat, "33214", 6, NOW)).hasSizeBetween(50, 500);
    }

    @Test
    void theDaysTruthIsWhatItsClipsAmountTo() {
        for (String game : List.of("33214", "23020", TALK)) {
            ClipTruth.Day day = day(world, game);
            List<ClipState> clips = world.clips(game, MIDNIGHT, MIDNIGHT.plus(DAY), NOW);
            assertThat(day.left().clips()).isEqualTo(clips.size());
            assertThat(day.left().moments()).isEqualTo(groups(clips).size()).isLessThan(clips.size());
            assertThat(day.left().clippers())
                    .isEqualTo((int)
                            clips.stream().map(ClipState::creatorId).distinct().count())
                    .isLessThan(clips.size());
            for (int hour = 0; hour < 24; hour++) {
                Instant from = MIDNIGHT.plus(Duration.ofHours(hour));
                assertThat(day.left().hours().get(hour))
                        .isEqualTo(world.clips(game, from, from.plus(Duration.ofHours(1)), NOW)
                                .size());
            }
            assertThat(day.made().clips()).isGreaterThan(day.left().clips());
        }
    }

    @Test
    void aDayThatIsNotOverCountsWhatWasMadeSoFar() {
        LocalDate today = YESTERDAY.plusDays(1);
        ClipTruth.Day day =
                days(world.clipTruth(today, Optional.of("33214"), NOW)).get(0);
        assertThat(day.left().clips())
                .isEqualTo(world.clips("33214", MIDNIGHT.plus(DAY), NOW.plusSeconds(1), NOW)
                        .size());
        assertThat(day.made().hours().subList(13, 24)).containsOnly(0);
        assertThat(day.planted()).allMatch(m -> !m.startedAt().isAfter(NOW));
    }

    @Test
    void ordinaryClipsKeepAwayFromPlantedMoments() {
        for (GroundTruth.GameTruth game : games(world)) {
            ClipTruth.Day day = day(world, game.twitchId());
            List<Set<String>> groups = groups(world.clips(game.twitchId(), MIDNIGHT, MIDNIGHT.plus(DAY), NOW)).stream()
                    .map(SyntheticClipsTests::ids)
                    .toList();
            for (ClipTruth.Moment moment : day.planted()) {
                Set<String> there = moment.clipIds().stream()
                        .filter(id -> world.clip(id, NOW).isPresent())
                        .collect(Collectors.toSet());
                assertThat(there.isEmpty() || groups.contains(there))
                        .as("%s in %s", moment.id(), game.game())
                        .isTrue();
            }
        }
    }

    /** Groups of clips of the same moment, found the slow way. */
    private static List<List<ClipState>> groups(List<ClipState> clips) {
        List<ClipState> open = new ArrayList<>(clips);
        List<List<ClipState>> groups = new ArrayList<>();
        while (!open.isEmpty()) {
            List<ClipState> group = new ArrayList<>();
            Deque<ClipState> next = new ArrayDeque<>(List.of(open.remove(0)));
            while (!next.isEmpty()) {
                ClipState clip = next.remove();
                group.add(clip);
                List<ClipState> same =
                        open.stream().filter(other -> sameMoment(clip, other)).toList();
                next.addAll(same);
                open.removeAll(same);
            }
            groups.add(group);
        }
        return groups;
    }

    private static boolean sameMoment(ClipState one, ClipState other) {
        if (!one.broadcasterId().equals(other.broadcasterId()) || !one.videoId().equals(other.videoId())) {
            return false;
        }
        return one.videoId().isPresent()
                ? Math.abs(one.vodOffset().orElseThrow() - other.vodOffset().orElseThrow()) <= 45
                : one.createdAt().getEpochSecond() / 60 == other.createdAt().getEpochSecond() / 60;
    }

    private static List<ClipState> lastHours(SyntheticWorld of, String game, int hours, Instant until) {
        return of.clips(game, until.minus(Duration.ofHours(hours)), until, until);
    }

    /** Planted moments of the large games on the days before midnight. */
    private static List<ClipTruth.Moment> allMoments(SyntheticWorld of, int days) {
        return LARGE.stream()
                .flatMap(game -> Stream.iterate(0, day -> day + 1)
                        .limit(days)
                        .flatMap(day -> days(of.clipTruth(YESTERDAY.minusDays(day), Optional.of(game), NOW)).stream()))
                .flatMap(day -> day.planted().stream())
                .toList();
    }

    /** The clips of a moment a quarter of an hour after it, when Twitch knows where they begin. */
    private static List<ClipState> known(ClipTruth.Moment moment) {
        Instant at = moment.startedAt().plusSeconds(71 + 900);
        return moment.clipIds().stream()
                .map(id -> world.clip(id, at).orElseThrow())
                .toList();
    }

    private static ClipTruth.Day day(SyntheticWorld of, String game) {
        return days(of.clipTruth(YESTERDAY, Optional.of(game), NOW)).get(0);
    }

    @SuppressWarnings("unchecked")
    private static List<ClipTruth.Day> days(java.util.Map<String, Object> truth) {
        return (List<ClipTruth.Day>) Objects.requireNonNull(truth.get("games"));
    }

    @SuppressWarnings("unchecked")
    private static List<GroundTruth.GameTruth> games(SyntheticWorld of) {
        return (List<GroundTruth.GameTruth>)
                Objects.requireNonNull(of.truth(NOW).get("games"));
    }

    private static Set<String> ids(List<ClipState> clips) {
        return clips.stream().map(ClipState::id).collect(Collectors.toSet());
    }
}
