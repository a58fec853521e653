package com.aurastream.intel.source.twitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aurastream.intel.snapshot.Clip;
import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.source.SourceCallSettings;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelixClipSourceTests {

    private static final String CLIPS = "/helix/clips";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-23T11:00:00Z");
    private static final int PAGE_BOUND = 4;

    private final HelixStub twitch = new HelixStub();
    private final SettableClock clock = new SettableClock(NOON);
    private final List<Duration> slept = new ArrayList<>();
    private final SourceCallSettings callSettings = new SourceCallSettings(
            2,
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofSeconds(10),
            4,
            Duration.ofSeconds(10),
            20,
            Duration.ofSeconds(30));
    private final SourceCalls calls = new SourceCalls(
            "twitch",
            callSettings,
            TwitchClients.failures(),
            SourceRegistries.unpublished(),
            new SimpleMeterRegistry());
    private final TwitchSettings settings = new TwitchSettings(
            true,
            "id",
            "secret",
            twitch.root() + "/helix",
            twitch.root() + "/oauth2",
            60,
            PAGE_BOUND,
            50,
            Duration.ofSeconds(70),
            Duration.ofHours(1),
            Duration.ofSeconds(5),
            callSettings);
    private final ClipSource source = TwitchClients.clips(settings, settings.live(), calls, slept::add, clock);

    @AfterEach
    void close() {
        calls.close();
        twitch.close();
    }

    @Test
    void windowIsReadPageByPage() {
        twitch.then(CLIPS, 200, page("eyJ+/w==", "a", "b")).then(CLIPS, 200, page("", "c"));

        ClipSweep sweep = source.madeBetween("27471", ELEVEN, NOON);

        assertThat(ids(sweep)).containsExactly("a", "b", "c");
        assertThat(sweep.coverage()).isEqualTo(new Coverage(2, 3, 0, true));
        assertThat(queries())
                .containsExactly(
                        List.of(
                                "game_id=27471",
                                "started_at=" + time("11:00"),
                                "ended_at=" + time("12:00"),
                                "first=100"),
                        List.of(
                                "game_id=27471",
                                "started_at=" + time("11:00"),
                                "ended_at=" + time("12:00"),
                                "first=100",
                                "after=eyJ%2B%2Fw%3D%3D"));
        assertThat(source.pointsSpent()).isEqualTo(2);
    }

    @Test
    void windowIsWidenedToWholeMinutesSinceTwitchIgnoresSeconds() {
        twitch.then(CLIPS, 200, page("", "a"));

        source.madeBetween("1", ELEVEN.plusSeconds(59), NOON.plusMillis(1));

        assertThat(queries().get(0)).contains("started_at=" + time("11:00"), "ended_at=" + time("12:01"));
    }

    @Test
    void everyFieldIsRead() {
        twitch.then(CLIPS, 200, """
                {"data":[{"id":"Awkward-x","url":"https://clips.twitch.tv/Awkward-x","embed_url":"e","broadcaster_id":"67",
                 "broadcaster_name":"Chewie","creator_id":"53","creator_name":"Nova","video_id":"2055","game_id":"488191",
                 "language":"en","title":"babymetal","view_count":10,"created_at":"2026-11-23T11:34:18Z",
                 "thumbnail_url":"https://t/480x272.jpg","duration":12.9,"vod_offset":1957,"is_featured":true}],
                 "pagination":{}}""");

        assertThat(source.madeBetween("488191", ELEVEN, NOON).clips())
                .containsExactly(new ObservedClip(
                        new Clip(
                                "Awkward-x",
                                "https://clips.twitch.tv/Awkward-x",
                                "67",
                                "Chewie",
                                "53",
                                "Nova",
                                Optional.of("2055"),
                                Optional.of(Duration.ofSeconds(1957)),
                                "488191",
                                "en",
                                "babymetal",
                                Instant.parse("2026-11-23T11:34:18Z"),
                                Duration.ofMillis(12_900),
                                "https://t/480x272.jpg"),
                        new ClipReading(NOON, 10)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"video_id\":\"\",\"vod_offset\":null",
                "\"video_id\":\"\"",
                "\"vod_offset\":null",
                "\"vod_offset\":\"7\""
            })
    void missingRecordingAndOffsetAreAbsent(String fields) {
        twitch.then(
                CLIPS,
                200,
                "{\"data\":[{\"id\":\"a\",\"view_count\":0,\"created_at\":\"2026-11-23T11:00:00Z\"," + fields
                        + "}],\"pagination\":{}}");

        Clip clip = source.madeBetween("1", ELEVEN, NOON).clips().get(0).clip();

        assertThat(clip.videoId()).isEmpty();
        assertThat(clip.vodOffset()).isEmpty();
    }

    @Test
    void recordingIsKnownBeforeItsOffsetIs() {
        twitch.then(
                CLIPS,
                200,
                "{\"data\":[{\"id\":\"a\",\"view_count\":0,\"created_at\":\"2026-11-23T11:00:00Z\",\"video_id\":\"2055\","
                        + "\"vod_offset\":null}],\"pagination\":{}}");

        Clip clip = source.madeBetween("1", ELEVEN, NOON).clips().get(0).clip();

        assertThat(clip.videoId()).contains("2055");
        assertThat(clip.vodOffset()).isEmpty();
    }

    @Test
    void clipThatComesAgainCountsOnce() {
        twitch.then(CLIPS, 200, page("1", "a", "b")).then(CLIPS, 200, page("", "b", "c"));

        ClipSweep sweep = source.madeBetween("1", ELEVEN, NOON);

        assertThat(ids(sweep)).containsExactly("a", "b", "c");
        assertThat(sweep.coverage()).isEqualTo(new Coverage(2, 3, 1, true));
    }

    @Test
    void cursorThatLeadsBackToTheBeginningEndsTheSweepIncomplete() {
        twitch.then(CLIPS, 200, page("1", "a", "b"))
                .then(CLIPS, 200, page("0", "c", "d"))
                .then(CLIPS, 200, page("1", "a", "b"));

        ClipSweep sweep = source.madeBetween("1", ELEVEN, NOON);

        assertThat(ids(sweep)).containsExactly("a", "b", "c", "d");
        assertThat(sweep.coverage()).isEqualTo(new Coverage(3, 4, 2, false));
    }

    @Test
    void pageBoundEndsTheSweepIncomplete() {
        for (int i = 0; i < 2 * PAGE_BOUND; i++) {
            twitch.then(CLIPS, 200, page("cursor" + i, "clip" + i));
        }

        assertThat(source.madeBetween("1", ELEVEN, NOON).coverage())
                .isEqualTo(new Coverage(PAGE_BOUND, PAGE_BOUND, 0, false));
    }

    @Test
    void sweepThatRunsOutOfPointsKeepsWhatItSaw() {
        twitch.then(CLIPS, 200, page("1", "a"))
                .then(
                        CLIPS,
                        429,
                        "{\"status\":429}",
                        Map.of("Ratelimit-Reset", "" + NOON.plusSeconds(300).getEpochSecond()));

        assertThat(source.madeBetween("1", ELEVEN, NOON).coverage()).isEqualTo(new Coverage(1, 1, 0, false));
        assertThat(slept).isEmpty();
    }

    @Test
    void idsAreAskedForByTheHundredAsRepeatedParameters() {
        List<String> asked = IntStream.range(0, 250).mapToObj(i -> "clip" + i).toList();
        twitch.then(CLIPS, 200, page("", "clip0"))
                .then(CLIPS, 200, page("", "clip150", "clip101"))
                .then(CLIPS, 200, page("", "clip249"));

        List<ObservedClip> found = source.byId(asked);

        assertThat(found)
                .extracting(observed -> observed.clip().id())
                .containsExactly("clip0", "clip150", "clip101", "clip249");
        assertThat(found).extracting(ObservedClip::reading).containsOnly(new ClipReading(NOON, 5));
        assertThat(queries()).extracting(List::size).containsExactly(100, 100, 50);
        assertThat(queries().stream().flatMap(List::stream))
                .containsExactlyElementsOf(asked.stream().map(id -> "id=" + id).toList());
    }

    @Test
    void idThatIsGivenTwiceIsAskedForOnce() {
        twitch.then(CLIPS, 200, page("", "a"));

        assertThat(source.byId(List.of("a", "b", "a"))).hasSize(1);
        assertThat(queries()).containsExactly(List.of("id=a", "id=b"));
    }

    @Test
    void clipsThatAreGoneAreLeftOut() {
        twitch.then(CLIPS, 200, "{\"data\":[],\"pagination\":{}}");

        assertThat(source.byId(List.of("gone"))).isEmpty();
    }

    @Test
    void nothingIsAskedForNoIds() {
        assertThat(source.byId(List.of())).isEmpty();
        assertThat(source.pointsSpent()).isZero();
    }

    @Test
    void anyBatchThatFailsFailsTheQuestionRatherThanMakingClipsLookGone() {
        twitch.then(CLIPS, 200, page("", "clip0")).then(CLIPS, 503, "");

        assertThatExceptionOfType(SourceException.Unavailable.class)
                .isThrownBy(() -> source.byId(
                        IntStream.range(0, 101).mapToObj(i -> "clip" + i).toList()));
    }

    @Test
    void clipWithoutIdCountOrDateIsLeftOut() {
        twitch.then(CLIPS, 200, """
                {"data":[{"id":"a","view_count":1,"created_at":"2026-11-23T11:00:00Z"},
                         {"id":"","view_count":1,"created_at":"2026-11-23T11:00:00Z"},
                         {"id":"b","created_at":"2026-11-23T11:00:00Z"},
                         {"id":"c","view_count":-1,"created_at":"2026-11-23T11:00:00Z"},
                         {"id":"d","view_count":1,"created_at":"yesterday"}],"pagination":{}}""");

        assertThat(ids(source.madeBetween("1", ELEVEN, NOON))).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>",
                "200 | {}",
                "200 | {\"data\":[{\"id\":\"1\"}]}",
                "400 | {\"message\":\"The cursor is not valid\"}",
                "404 | {\"message\":\"The ID in game_id was not found.\"}"
            })
    void whatTheDocumentationDoesNotPromiseIsMalformed(int status, String body) {
        twitch.answer(CLIPS, status, body);

        assertThatExceptionOfType(SourceException.Malformed.class)
                .isThrownBy(() -> source.madeBetween("1", ELEVEN, NOON));
        assertThat(twitch.asked(CLIPS)).hasSize(1);
    }

    private static List<String> ids(ClipSweep sweep) {
        return sweep.clips().stream().map(observed -> observed.clip().id()).toList();
    }

    private List<List<String>> queries() {
        return twitch.asked(CLIPS).stream()
                .map(asked -> Arrays.asList(asked.query().split("&")))
                .toList();
    }

    private static String time(String clock) {
        return "2026-11-23T" + clock.replace(":", "%3A") + "%3A00Z";
    }

    private static String page(String cursor, String... ids) {
        String items =
                String.join(",", Stream.of(ids).map(HelixClipSourceTests::item).toList());
        String pagination = cursor.isEmpty() ? "{}" : "{\"cursor\":\"" + cursor + "\"}";
        return "{\"data\":[" + items + "],\"pagination\":" + pagination + "}";
    }

    private static String item(String id) {
        return "{\"id\":\"" + id + "\",\"view_count\":5,\"created_at\":\"2026-11-23T11:10:00Z\"}";
    }
}
