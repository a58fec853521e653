package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.Clip;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.testing.Threads;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresClipArchiveIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant EVER = Instant.parse("2020-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Instant SETTLED = Instant.parse("2026-11-21T05:00:00Z");
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final String GAME = "33214";
    private static final int ALL = 10_000;

    private static ArchiveFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new ArchiveFixture("clip_archive");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.jdbc.execute("truncate clip, clip_reading");
    }

    @Test
    void aClipComesBackAsItWasObserved() {
        ObservedClip observed = observed("c1", NOON, 100);
        fixture.clips.save(List.of(observed));
        assertThat(histories()).containsExactly(new ClipHistory(observed.clip(), List.of(observed.reading())));
        assertThat(fixture.clips.histories("27471", EVER, ALL)).isEmpty();
    }

    @Test
    void whatIsUnknownStaysAbsentAndWhereAClipWasCutFromStaysKnown() {
        Clip bare = clip("c1", NOON, Optional.empty(), Optional.empty(), "title");
        fixture.clips.save(List.of(new ObservedClip(bare, new ClipReading(NOON, 1))));
        assertThat(histories().get(0).clip()).isEqualTo(bare);

        Clip placed = clip("c1", NOON, Optional.of("v1"), Optional.of(Duration.ofSeconds(90)), "title");
        fixture.clips.save(List.of(new ObservedClip(placed, new ClipReading(NOON.plus(POLL), 2))));
        fixture.clips.save(List.of(new ObservedClip(bare, new ClipReading(NOON.plus(POLL.multipliedBy(2)), 3))));

        assertThat(histories().get(0).clip()).isEqualTo(placed);
    }

    @Test
    void savingTwiceKeepsOnceAndAFirstReadingStands() {
        fixture.clips.save(List.of(observed("c1", NOON, 100)));
        fixture.clips.save(List.of(observed("c1", NOON, 100)));
        fixture.clips.save(List.of(observed("c1", NOON, 999)));
        assertThat(histories().get(0).readings()).containsExactly(new ClipReading(NOON, 100));
        assertThat(count("clip")).isEqualTo(1);
        assertThat(count("clip_reading")).isEqualTo(1);
    }

    @Test
    void aCountThatIsReadSeventyTwoTimesIsOneRowAndItsEndsAreKnown() {
        poll("c1", NOON.minus(POLL), 40);
        IntStream.range(0, 72).forEach(i -> poll("c1", NOON.plus(POLL.multipliedBy(i)), 50));
        Instant last = NOON.plus(POLL.multipliedBy(72));
        poll("c1", last, 80);

        assertThat(histories().get(0).readings())
                .containsExactly(
                        new ClipReading(NOON.minus(POLL), 40),
                        new ClipReading(NOON, 50),
                        new ClipReading(last.minus(POLL), 50),
                        new ClipReading(last, 80));
        assertThat(count("clip_reading")).isEqualTo(3);
    }

    @Test
    void growthBetweenAnyTwoReadingsIsExactWhateverWasRepeated() {
        Random random = new Random(7);
        List<ClipReading> read = new ArrayList<>();
        long views = 0;
        for (int i = 0; i < 120; i++) {
            views += random.nextInt(3) == 0 ? random.nextInt(20) - 2 : 0;
            read.add(new ClipReading(NOON.plus(POLL.multipliedBy(i)), views));
            poll("c1", NOON.plus(POLL.multipliedBy(i)), views);
        }
        List<ClipReading> kept = histories().get(0).readings();
        assertThat(kept).hasSizeLessThan(read.size()).isSubsetOf(read);
        assertThat(read).allSatisfy(reading -> assertThat(viewsAt(kept, reading.observedAt()))
                .isEqualTo(reading.views()));
        assertThat(kept.get(kept.size() - 1)).isEqualTo(read.get(read.size() - 1));
        assertThat(lastChange(kept)).isEqualTo(lastChange(read));
    }

    @Test
    void aStretchEndsWithTheDay() {
        Instant midnight = Instant.parse("2026-11-21T00:00:00Z");
        IntStream.range(-3, 3).forEach(i -> poll("c1", midnight.plus(POLL.multipliedBy(i)), 9));
        assertThat(histories().get(0).readings())
                .extracting(ClipReading::observedAt)
                .containsExactly(
                        midnight.minus(POLL.multipliedBy(3)),
                        midnight.minus(POLL),
                        midnight,
                        midnight.plus(POLL.multipliedBy(2)));
        assertThat(count("clip_reading_20261120")).isEqualTo(1);
        assertThat(count("clip_reading_20261121")).isEqualTo(1);
    }

    @Test
    void anOlderReadingThatArrivesLaterChangesNothing() {
        fixture.clips.save(List.of(titled("c1", NOON, 100, "new title")));
        fixture.clips.save(List.of(titled("c1", NOON.minusSeconds(60), 90, "old title")));
        ClipHistory history = histories().get(0);
        assertThat(history.clip().title()).isEqualTo("new title");
        assertThat(history.readings()).containsExactly(new ClipReading(NOON, 100));
    }

    @Test
    void severalReadingsOfAClipInOneWriteAreAllKept() {
        fixture.clips.save(List.of(
                observed("c1", NOON.plus(POLL), 7),
                observed("c2", NOON, 1),
                observed("c1", NOON, 5),
                observed("c1", NOON, 5)));
        assertThat(histories())
                .filteredOn(history -> history.clip().id().equals("c1"))
                .singleElement()
                .satisfies(history -> assertThat(history.readings())
                        .containsExactly(new ClipReading(NOON, 5), new ClipReading(NOON.plus(POLL), 7)));
    }

    @Test
    void clipsThatAreGoneAreLeftOutUntilTheyAreSeenAgain() {
        fixture.clips.save(List.of(observed("c1", NOON.minus(POLL), 1), observed("c2", NOON.minus(POLL), 2)));
        fixture.clips.markGone(List.of("c1"), NOON.plus(POLL));
        assertThat(histories()).extracting(h -> h.clip().id()).containsExactly("c2");
        assertThat(toReadAgain(10)).containsExactly("c2");
        assertThat(fixture.clips.ofDay(GAME, DAY, SETTLED, ALL)).hasSize(2);

        poll("c1", NOON.plus(POLL.multipliedBy(2)), 1);
        assertThat(histories()).hasSize(2);
    }

    @Test
    void aClipThatWasReadAfterItWasMissedIsNotGone() {
        poll("c1", NOON.plusSeconds(10), 1);
        fixture.clips.markGone(List.of("c1"), NOON);
        assertThat(histories()).hasSize(1);
    }

    @Test
    void ofTooManyClipsTheMostWatchedAreGivenNewestFirst() {
        fixture.clips.save(IntStream.range(0, 20)
                .mapToObj(i -> made("c" + i, NOON.minusSeconds(i), NOON, i))
                .toList());
        assertThat(fixture.clips.histories(GAME, EVER, 3))
                .extracting(h -> h.clip().id())
                .containsExactly("c17", "c18", "c19");
        assertThat(fixture.clips.histories(GAME, NOON.minusSeconds(5), ALL)).hasSize(6);
    }

    @Test
    void clipsMissingFromTheListingAreReadAgainFirstThenThoseThatGainMost() {
        Instant made = NOON.minus(Duration.ofHours(10));
        poll(made("slow", made, made, 0));
        poll(made("fast", made, made, 0));
        poll(made("young", NOON.minus(Duration.ofHours(2)), NOON.minus(Duration.ofHours(1)), 1));
        poll(made("slow", made, NOON.minus(Duration.ofHours(1)), 10));
        poll(made("fast", made, NOON.minus(Duration.ofHours(1)), 5_000));
        poll(made("still", made, NOON.minus(Duration.ofHours(1)), 0));
        poll(made("just-read", made, NOON, 9_000));

        assertThat(toReadAgain(10)).containsExactly("young", "fast", "slow", "still");
        assertThat(toReadAgain(2)).containsExactly("young", "fast");
    }

    @Test
    void aClipThatWasLongNotReadComesBeforeOneThatStandsStill() {
        Instant made = NOON.minus(Duration.ofHours(20));
        poll(made("forgotten", made, made.plusSeconds(60), 3));
        poll(made("still", made, made.plusSeconds(60), 3));
        poll(made("still", made, NOON.minus(POLL), 3));
        assertThat(toReadAgain(1)).containsExactly("forgotten");
    }

    @Test
    void aDayIsWhatWasKnownOfItSoonAfterWhateverHappensLater() {
        Instant midnight = Instant.parse("2026-11-21T00:00:00Z");
        Instant late = midnight.minusSeconds(30);
        poll("noon", NOON, 5);
        poll("noon", midnight.minus(POLL), 5);
        poll(made("late", late, midnight.plusSeconds(120), 1));
        poll(made("late", late, SETTLED, 2));
        poll("tomorrow", midnight.plus(POLL), 1);
        List<ClipHistory> onTime = fixture.clips.ofDay(GAME, DAY, SETTLED, ALL);

        poll("noon", SETTLED.plus(POLL), 5);
        poll(made("late", late, SETTLED.plus(POLL), 2));
        poll(made("late", late, SETTLED.plus(POLL.multipliedBy(2)), 70));
        poll(made("found-too-late", late, SETTLED.plusSeconds(1), 3));
        fixture.clips.markGone(List.of("noon"), SETTLED.plus(POLL.multipliedBy(2)));

        assertThat(fixture.clips.ofDay(GAME, DAY, SETTLED, ALL)).isEqualTo(onTime);
        assertThat(onTime).extracting(h -> h.clip().id()).containsExactly("late", "noon");
        assertThat(onTime.get(0).readings())
                .containsExactly(new ClipReading(midnight.plusSeconds(120), 1), new ClipReading(SETTLED, 2));
        assertThat(onTime.get(1).readings())
                .containsExactly(new ClipReading(NOON, 5), new ClipReading(midnight.minus(POLL), 5));
        assertThat(fixture.clips.ofDay(GAME, DAY, SETTLED, 1)).containsExactly(onTime.get(0));
    }

    @Test
    void theCategoriesOfADayAreThoseThatHaveClipsMadeOnIt() {
        fixture.clips.save(List.of(observed("c1", NOON, 1), observed("c2", NOON, 2)));
        assertThat(fixture.clips.categories(DAY)).containsExactly(GAME);
        assertThat(fixture.clips.categories(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void writersAtOnceKeepEachReadingOnceAndWaitForNobodyForEver() {
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> writeAll(writer), Threads.EACH))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(count("clip")).isEqualTo(200);
        assertThat(histories()).allSatisfy(history -> {
            assertThat(history.readings())
                    .isSortedAccordingTo((a, b) -> a.observedAt().compareTo(b.observedAt()));
            assertThat(history.readings()).doesNotHaveDuplicates();
            assertThat(history.latest()).isEqualTo(new ClipReading(NOON.plus(POLL.multipliedBy(9)), 4));
        });
    }

    @Test
    void aPollOfTenThousandClipsTakesAsManyStatementsAsOneOfTen() {
        assertThat(statements(10)).isEqualTo(statements(10_000));
    }

    /** Ten polls of the same 200 clips in an order of its own; the count changes every other poll. */
    private static void writeAll(int writer) {
        ClipArchive clips = PostgresArchive.clips(fixture.jdbc, fixture.transactions);
        for (int poll = 0; poll < 10; poll++) {
            Instant at = NOON.plus(POLL.multipliedBy(poll));
            int views = poll / 2;
            List<ObservedClip> all = new ArrayList<>(IntStream.range(0, 200)
                    .mapToObj(i -> observed("c" + i, at, views))
                    .toList());
            Collections.shuffle(all, new Random(writer));
            clips.save(all);
        }
    }

    private static int statements(int clips) {
        CountingJdbc jdbc = new CountingJdbc(fixture.jdbc.getDataSource());
        ClipArchive archive = PostgresArchive.clips(jdbc, fixture.transactions);
        List<ObservedClip> observed = IntStream.range(0, clips)
                .mapToObj(i -> observed("s" + clips + "-" + i, NOON, i))
                .toList();
        archive.save(observed);
        jdbc.forget();
        archive.save(observed);
        archive.markGone(observed.stream().map(one -> one.clip().id()).toList(), NOON.plus(POLL));
        archive.toReadAgain(GAME, EVER, NOON, NOON.plus(POLL), clips);
        archive.histories(GAME, EVER, clips);
        return jdbc.statements();
    }

    private static long viewsAt(List<ClipReading> readings, Instant at) {
        return readings.stream()
                .filter(reading -> !reading.observedAt().isAfter(at))
                .reduce((a, b) -> b)
                .orElseThrow()
                .views();
    }

    /** The last two readings that differ: what a velocity rests on. */
    private static List<ClipReading> lastChange(List<ClipReading> readings) {
        for (int i = readings.size() - 1; i > 0; i--) {
            if (readings.get(i).views() != readings.get(i - 1).views()) {
                return List.of(readings.get(i - 1), readings.get(i));
            }
        }
        return List.of();
    }

    private static List<ClipHistory> histories() {
        return fixture.clips.histories(GAME, EVER, ALL);
    }

    private static List<String> toReadAgain(int limit) {
        return fixture.clips.toReadAgain(GAME, EVER, NOON.minus(Duration.ofHours(6)), NOON, limit);
    }

    private static int count(String table) {
        Integer count = fixture.jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? -1 : count;
    }

    private static void poll(String id, Instant at, long views) {
        poll(observed(id, at, views));
    }

    private static void poll(ObservedClip observed) {
        fixture.clips.save(List.of(observed));
    }

    /** Made at noon, or when it is read on another day or before. */
    private static ObservedClip observed(String id, Instant at, long views) {
        boolean afternoon = !at.isBefore(NOON) && at.isBefore(NOON.plus(Duration.ofHours(24)));
        Clip clip = clip(
                id,
                afternoon && !id.equals("tomorrow") ? NOON : at,
                Optional.of("v1"),
                Optional.of(Duration.ofSeconds(61)),
                "1v1 \"GTA 6\" {quoted}, comma");
        return new ObservedClip(clip, new ClipReading(at, views));
    }

    private static ObservedClip titled(String id, Instant at, long views, String title) {
        return new ObservedClip(clip(id, NOON, Optional.empty(), Optional.empty(), title), new ClipReading(at, views));
    }

    private static ObservedClip made(String id, Instant createdAt, Instant at, long views) {
        return new ObservedClip(
                clip(id, createdAt, Optional.empty(), Optional.empty(), "title"), new ClipReading(at, views));
    }

    private static Clip clip(
            String id, Instant createdAt, Optional<String> video, Optional<Duration> offset, String title) {
        return new Clip(
                id,
                "https://clips.twitch.tv/" + id,
                "b1",
                "Streamer",
                "u-" + id,
                "Clipper",
                video,
                offset,
                GAME,
                "en",
                title,
                createdAt,
                Duration.ofMillis(29_500),
                "https://clips.example/" + id + ".jpg");
    }
}
