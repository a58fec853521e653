package com.aurastream.simulator.twitch;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.simulator.RunningSimulator;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClipsRoutesTests {

    private static final Instant NOW = RunningSimulator.NOW;
    private static final String TALK = "509658";

    private RunningSimulator simulator;

    @BeforeAll
    void start() {
        simulator = RunningSimulator.of("synthetic:7");
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clips | 400 | Missing required parameter \"id\", \"game_id\" or \"broadcaster_id\"",
                "clips?game_id=33214&id=a | 400 | mutually exclusive",
                "clips?game_id=33214&broadcaster_id=1 | 400 | mutually exclusive",
                "clips?game_id=33214&before=abc | 400 | before",
                "clips?game_id=33214&first=101 | 400 | between 1 and 100",
                "clips?game_id=33214&first=0 | 400 | between 1 and 100",
                "clips?game_id=33214&started_at=yesterday | 400 | started_at",
                "clips?game_id=33214&after=abc | 400 | cursor",
                "clips?game_id=fortnite | 404 | game_id was not found"
            })
    void badQuestionsAreRefusedInHelixWords(String call, int status, String message) {
        RunningSimulator.Reply reply = simulator.helix(call);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().get("status").asInt()).isEqualTo(status);
        assertThat(reply.json().get("error").asText()).isEqualTo(status == 400 ? "Bad Request" : "Not Found");
        assertThat(reply.json().get("message").asText()).contains(message);
    }

    @Test
    void moreThanAHundredIdsAreRefused() {
        String ids = IntStream.range(0, 101).mapToObj(i -> "id=" + i).collect(Collectors.joining("&"));
        assertThat(simulator.helix("clips?" + ids).status()).isEqualTo(400);
    }

    @Test
    void clipsOfAGameAreOfThatGameAndWindowWithMostViewsFirst() {
        List<JsonNode> clips = all(window("33214", NOW.minus(Duration.ofHours(3)), NOW));
        assertThat(clips).hasSizeBetween(40, 400);
        assertThat(clips).allSatisfy(clip -> {
            assertThat(clip.get("game_id").asText()).isEqualTo("33214");
            assertThat(Instant.parse(clip.get("created_at").asText()))
                    .isBetween(NOW.minus(Duration.ofHours(3)), NOW.minusSeconds(1));
        });
        assertThat(clips)
                .extracting(clip -> clip.get("view_count").asLong())
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(ids(clips)).doesNotHaveDuplicates();
    }

    @Test
    void secondsOfTheWindowAreIgnored() {
        Instant from = NOW.minus(Duration.ofHours(1));
        assertThat(ids(all(window(
                        "33214", from.plusSeconds(59), NOW.minusSeconds(60).plusSeconds(30)))))
                .isEqualTo(ids(all(window("33214", from, NOW.minusSeconds(60)))));
    }

    @Test
    void aStartAloneMeansSevenDaysAndAnEndAloneMeansNothing() {
        Instant from = NOW.minus(Duration.ofDays(9));
        assertThat(simulator
                        .helix("clips?first=100&game_id=23020&started_at=" + from)
                        .json())
                .isEqualTo(simulator
                        .helix(window("23020", from, from.plus(Duration.ofDays(7))))
                        .json());
        assertThat(simulator
                        .helix("clips?first=100&game_id=23020&ended_at=" + from)
                        .json())
                .isEqualTo(simulator.helix("clips?first=100&game_id=23020").json());
    }

    @Test
    void pagesHaveTwentyClipsUnlessAskedForMore() {
        assertThat(simulator.helix("clips?game_id=33214").json().get("data")).hasSize(20);
        assertThat(simulator.helix("clips?game_id=33214&first=100").json().get("data"))
                .hasSize(100);
    }

    @Test
    void behindAThousandClipsTheCursorLeadsBackToTheBeginning() {
        String call = window(TALK, NOW.minus(Duration.ofHours(12)), NOW);
        List<JsonNode> pages = pages(call, 12);
        assertThat(pages).hasSize(12);
        List<String> thousand = ids(
                pages.subList(0, 10).stream().flatMap(p -> items(p).stream()).toList());
        assertThat(new HashSet<>(thousand)).hasSize(1_000);
        assertThat(ids(items(pages.get(10)))).isEqualTo(ids(items(pages.get(0))));
        assertThat(ids(items(pages.get(11)))).isEqualTo(ids(items(pages.get(1))));
    }

    @Test
    void wideWindowsLeaveOutSomeClipsAlwaysTheSame() {
        Instant from = NOW.minus(Duration.ofHours(18));
        Set<String> hourly = new HashSet<>();
        for (int hour = 0; hour < 18; hour++) {
            Instant start = from.plus(Duration.ofHours(hour));
            hourly.addAll(ids(all(window("23020", start, start.plus(Duration.ofHours(1))))));
        }
        List<String> wide = ids(all(window("23020", from, NOW)));
        assertThat(hourly).containsAll(wide);
        assertThat((double) wide.size() / hourly.size()).isBetween(0.82, 0.96);
        assertThat(ids(all(window("23020", from, NOW)))).isEqualTo(wide);
    }

    @Test
    void sixHoursLeaveOutNothing() {
        Instant from = NOW.minus(Duration.ofHours(6));
        Set<String> hourly = new HashSet<>();
        for (int hour = 0; hour < 6; hour++) {
            Instant start = from.plus(Duration.ofHours(hour));
            hourly.addAll(ids(all(window("23020", start, start.plus(Duration.ofHours(1))))));
        }
        assertThat(ids(all(window("23020", from, NOW)))).containsExactlyInAnyOrderElementsOf(hourly);
    }

    @Test
    void clipsByIdComeInTheOrderAskedForWithoutUnknownOnes() {
        List<String> ids = ids(items(simulator.helix("clips?game_id=33214").json()));
        String call = "clips?id=" + ids.get(7) + "&id=Nobody-AAAAAAAAAAA&id=" + ids.get(2) + "&id=" + ids.get(7);
        JsonNode json = simulator.helix(call).json();
        assertThat(ids(items(json))).containsExactly(ids.get(7), ids.get(2));
        assertThat(json.get("pagination")).isEmpty();
    }

    @Test
    void aFreshClipHasNoOffsetYetAndOneWithoutRecordingNeverHas() {
        List<JsonNode> clips = all(window("33214", NOW.minus(Duration.ofHours(3)), NOW));
        assertThat(clips).allMatch(clip -> clip.has("vod_offset"));
        assertThat(clips)
                .filteredOn(clip -> clip.get("video_id").asText().isEmpty())
                .isNotEmpty()
                .allMatch(clip -> clip.get("vod_offset").isNull());
        List<JsonNode> recorded = clips.stream()
                .filter(clip -> !clip.get("video_id").asText().isEmpty())
                .toList();
        assertThat(recorded)
                .filteredOn(clip ->
                        Instant.parse(clip.get("created_at").asText()).isAfter(NOW.minus(Duration.ofMinutes(2))))
                .allMatch(clip -> clip.get("vod_offset").isNull());
        assertThat(recorded)
                .filteredOn(clip ->
                        Instant.parse(clip.get("created_at").asText()).isBefore(NOW.minus(Duration.ofMinutes(15))))
                .hasSizeGreaterThan(30)
                .allMatch(clip -> clip.get("vod_offset").isIntegralNumber());
        assertThat(recorded).anyMatch(clip -> clip.get("vod_offset").isNull());
    }

    @Test
    void featuredClipsCanBeAskedForOrLeftOut() {
        String call = window(TALK, NOW.minus(Duration.ofHours(3)), NOW);
        List<String> featured = ids(all(call + "&is_featured=true"));
        List<String> others = ids(all(call + "&is_featured=false"));
        assertThat(featured).isNotEmpty().doesNotContainAnyElementsOf(others);
        assertThat(featured.size() + others.size()).isEqualTo(all(call).size());
    }

    @Test
    void clipsOfABroadcasterAreThoseOfTheGameThatAreHis() {
        List<JsonNode> clips = all(window("33214", NOW.minus(Duration.ofHours(3)), NOW));
        String broadcaster = clips.get(0).get("broadcaster_id").asText();
        List<String> his = ids(clips.stream()
                .filter(c -> c.get("broadcaster_id").asText().equals(broadcaster))
                .toList());
        assertThat(ids(all(window("33214", NOW.minus(Duration.ofHours(3)), NOW)
                        .replace("game_id=33214", "broadcaster_id=" + broadcaster))))
                .isEqualTo(his);
        assertThat(simulator.helix("clips?broadcaster_id=1").json().get("data")).isEmpty();
    }

    @Test
    void vanishedClipsAreGoneFromListsAndByIdAlways() {
        String call = window("33214", NOW.minus(Duration.ofHours(3)), NOW);
        List<String> before = ids(all(call));
        simulator.fault("""
                {"source":"twitch","kind":"vanished_clips","ratio":0.5}""");
        List<String> after = ids(all(call));
        assertThat((double) after.size() / before.size()).isBetween(0.3, 0.7);
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        JsonNode asked = simulator
                .helix("clips?id=" + gone.get(0) + "&id=" + after.get(0))
                .json();
        assertThat(ids(items(asked))).containsExactly(after.get(0));
        assertThat(ids(all(call))).isEqualTo(after);
    }

    @Test
    void pagesCanOverlapMissClipsAndLoop() {
        String call = window("33214", NOW.minus(Duration.ofHours(6)), NOW);
        List<String> whole = ids(all(call));
        simulator.fault("""
                {"source":"twitch","kind":"duplicate_pages"}""");
        assertThat(ids(all(call)).size()).isGreaterThan(whole.size());
        simulator.reset();
        simulator.fault("""
                {"source":"twitch","kind":"missing_pages"}""");
        assertThat(ids(all(call)).size()).isLessThan(whole.size());
        simulator.reset();
        simulator.fault("""
                {"source":"twitch","kind":"looping_cursor"}""");
        List<JsonNode> pages = pages(call, 4);
        assertThat(pages).hasSize(4);
        assertThat(ids(items(pages.get(3)))).isEqualTo(ids(items(pages.get(0))));
    }

    @Test
    void theTruthOfADayCanBeAskedForOneGame() {
        JsonNode truth = simulator
                .get("/simulator/truth/clips?date=2026-11-19&game_id=33214")
                .json();
        assertThat(truth.at("/date").asText()).isEqualTo("2026-11-19");
        assertThat(truth.get("games")).hasSize(1);
        assertThat(truth.at("/games/0/made/hours")).hasSize(24);
        assertThat(truth.at("/games/0/planted")).hasSizeGreaterThan(5);
        assertThat(simulator
                        .get("/simulator/truth/clips?date=2026-11-19")
                        .json()
                        .get("games"))
                .hasSize(20);
    }

    private static String window(String game, Instant from, Instant until) {
        return "clips?first=100&game_id=" + game + "&started_at=" + from + "&ended_at=" + until;
    }

    private List<JsonNode> all(String call) {
        return pages(call, 30).stream().flatMap(page -> items(page).stream()).toList();
    }

    private List<JsonNode> pages(String call, int most) {
        List<JsonNode> pages = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = simulator.helix(call + cursor).json();
            pages.add(page);
            cursor = "&after=" + page.at("/pagination/cursor").asText();
        } while (pages.size() < most && !cursor.equals("&after="));
        return pages;
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.get("data").forEach(items::add);
        return items;
    }

    private static List<String> ids(List<JsonNode> clips) {
        return clips.stream().map(clip -> clip.get("id").asText()).toList();
    }
}
