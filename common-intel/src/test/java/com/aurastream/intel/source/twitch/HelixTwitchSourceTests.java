package com.aurastream.intel.source.twitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.LiveStream;
import com.aurastream.intel.snapshot.TopGames.TopGame;
import com.aurastream.intel.source.SourceCallSettings;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.Threads;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelixTwitchSourceTests {

    private static final String STREAMS = "/helix/streams";
    private static final String SECRET = "s3cr3t-of-the-application";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

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
            SECRET,
            twitch.root() + "/helix",
            twitch.root() + "/oauth2",
            5,
            5,
            50,
            Duration.ofSeconds(70),
            Duration.ofHours(1),
            Duration.ofSeconds(5),
            callSettings);
    private final TwitchSource source = TwitchClients.helix(settings, settings.live(), calls, slept::add, clock);

    @AfterEach
    void close() {
        calls.close();
        twitch.close();
    }

    @Test
    void wholeDirectoryIsReadPageByPageWithTokenAndClientId() {
        twitch.then(STREAMS, 200, page("eyJ+/w==", 1, 2)).then(STREAMS, 200, page("", 3));

        DirectorySweep sweep = source.directory("27471");

        assertThat(sweep.streams()).extracting(LiveStream::id).containsExactly("1", "2", "3");
        assertThat(sweep.coverage()).isEqualTo(new Coverage(2, 3, 0, true));
        assertThat(twitch.asked(STREAMS))
                .extracting(HelixStub.Asked::query)
                .containsExactly("game_id=27471&first=100", "game_id=27471&first=100&after=eyJ%2B%2Fw%3D%3D");
        assertThat(twitch.asked(STREAMS))
                .allSatisfy(asked -> assertThat(asked.authorization()).isEqualTo("Bearer token-1"))
                .allSatisfy(asked -> assertThat(asked.clientId()).isEqualTo("id"));
        assertThat(source.pointsSpent()).isEqualTo(2);
    }

    @Test
    void topGamesKeepTheirOrder() {
        twitch.then("/helix/games/top", 200, """
                {"data":[{"id":"509658","name":"Just Chatting","box_art_url":"a","igdb_id":""},
                         {"id":"27471","name":"Minecraft","box_art_url":"b"}],"pagination":{"cursor":"x"}}""");

        assertThat(source.topGames(2).games())
                .containsExactly(
                        new TopGame(1, "509658", "Just Chatting", "a"), new TopGame(2, "27471", "Minecraft", "b"));
        assertThat(twitch.asked("/helix/games/top"))
                .singleElement()
                .extracting(HelixStub.Asked::query)
                .isEqualTo("first=2");
    }

    @Test
    void tokenIsRequestedOnceAndValidatedBeforeItIsUsed() {
        twitch.then(STREAMS, 200, page("", 1));

        source.directory("1");
        source.directory("1");

        assertThat(twitch.asked("/oauth2/token")).singleElement().satisfies(asked -> assertThat(asked.body())
                .contains("grant_type=client_credentials", "client_id=id", "client_secret=" + SECRET));
        assertThat(twitch.asked("/oauth2/validate"))
                .singleElement()
                .extracting(HelixStub.Asked::authorization)
                .isEqualTo("OAuth token-1");
    }

    @Test
    void tokenIsValidatedHourly() {
        twitch.then(STREAMS, 200, page("", 1));
        source.directory("1");
        clock.advance(Duration.ofMinutes(59));
        source.directory("1");
        assertThat(twitch.asked("/oauth2/validate")).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        source.directory("1");

        assertThat(twitch.asked("/oauth2/validate")).hasSize(2);
        assertThat(twitch.asked("/oauth2/token")).hasSize(1);
    }

    @Test
    void tokenThatFailsItsHourlyValidationIsReplaced() {
        twitch.then(STREAMS, 200, page("", 1));
        source.directory("1");
        twitch.answer("/oauth2/validate", 401, "{\"status\":401,\"message\":\"invalid access token\"}")
                .then("/oauth2/validate", 200, "{\"expires_in\":5000}")
                .answer("/oauth2/token", 200, "{\"access_token\":\"token-2\",\"expires_in\":5000}");
        clock.advance(Duration.ofHours(1));

        source.directory("1");

        assertThat(last(STREAMS).authorization()).isEqualTo("Bearer token-2");
    }

    @Test
    void tokenIsUsedOnWhileTheValidationIsUnavailable() {
        twitch.then(STREAMS, 200, page("", 1));
        source.directory("1");
        twitch.answer("/oauth2/validate", 503, "");
        clock.advance(Duration.ofHours(1));

        assertThat(source.directory("1").streams()).hasSize(1);
    }

    @Test
    void expiredTokenIsReplacedBeforeACallFailsByIt() {
        twitch.answer("/oauth2/token", 200, "{\"access_token\":\"token-1\",\"expires_in\":600}")
                .then("/oauth2/token", 200, "{\"access_token\":\"token-2\",\"expires_in\":600}")
                .then(STREAMS, 200, page("", 1));
        source.directory("1");
        clock.advance(Duration.ofSeconds(541));

        source.directory("1");

        assertThat(last(STREAMS).authorization()).isEqualTo("Bearer token-2");
    }

    @Test
    void refusedTokenIsReplacedOnceAndTheCallRepeated() {
        twitch.answer("/oauth2/token", 200, "{\"access_token\":\"token-1\",\"expires_in\":5000}")
                .then("/oauth2/token", 200, "{\"access_token\":\"token-2\",\"expires_in\":5000}")
                .then(STREAMS, 401, "{\"error\":\"Unauthorized\",\"status\":401,\"message\":\"Invalid OAuth token\"}")
                .then(STREAMS, 200, page("", 1));

        assertThat(source.directory("1").streams()).hasSize(1);

        assertThat(twitch.asked(STREAMS))
                .extracting(HelixStub.Asked::authorization)
                .containsExactly("Bearer token-1", "Bearer token-2");
        assertThat(source.pointsSpent()).isEqualTo(2);
    }

    @Test
    void secondRefusalIsUnauthorizedAndNamesWhatToCheck() {
        twitch.answer(STREAMS, 401, "{\"status\":401,\"message\":\"Client ID and OAuth token do not match\"}");

        assertThatExceptionOfType(SourceException.Unauthorized.class)
                .isThrownBy(() -> source.directory("1"))
                .withMessageContaining("Client ID and OAuth token do not match")
                .withMessageContaining("TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET");
        assertThat(twitch.asked(STREAMS)).hasSize(2);
    }

    @Test
    void concurrentCallersShareOneTokenRequest() {
        twitch.then(STREAMS, 200, page("", 1));

        List<CompletableFuture<Void>> callers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> source.directory("1"), Threads.EACH))
                .toList();
        callers.forEach(CompletableFuture::join);

        assertThat(twitch.asked("/oauth2/token")).hasSize(1);
    }

    @Test
    void throttledCallWaitsForTheResetInstantAndGoesOn() {
        twitch.then(STREAMS, 429, "{\"status\":429,\"message\":\"Too Many Requests\"}", points(0, 42))
                .then(STREAMS, 200, page("", 1), points(799, 60));

        assertThat(source.directory("1").streams()).hasSize(1);
        assertThat(slept).containsExactly(Duration.ofSeconds(42));
    }

    @Test
    void callIsNotMadeWhileOnlyTheReserveIsLeft() {
        twitch.then(STREAMS, 200, page("a", 1), points(50, 30)).then(STREAMS, 200, page("", 2), points(798, 60));

        DirectorySweep sweep = source.directory("1");

        assertThat(sweep.coverage().complete()).isTrue();
        assertThat(slept).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void resetThatHasPassedAllowsTheCall() {
        twitch.then(STREAMS, 200, page("a", 1), points(0, 30)).then(STREAMS, 200, page("", 2), points(798, 60));
        source.directory("1");
        slept.clear();
        clock.advance(Duration.ofSeconds(61));

        source.directory("1");

        assertThat(slept).isEmpty();
    }

    @Test
    void waitBeyondTheBoundIsThrottledUntilTheReset() {
        twitch.answer(STREAMS, 429, "{}");

        Throwable thrown = catchThrowable(() -> source.directory("1"));

        assertThat(thrown).isInstanceOf(SourceException.Throttled.class);
        assertThat(((SourceException.Throttled) thrown).until()).contains(NOON.plusSeconds(60));
        assertThat(slept).containsExactly(Duration.ofSeconds(60));
    }

    @Test
    void sweepThatRunsOutOfPointsKeepsWhatItSaw() {
        twitch.then(STREAMS, 200, page("a", 1, 2), points(400, 60))
                .then(STREAMS, 429, "{\"status\":429,\"message\":\"Too Many Requests\"}", points(0, 300));

        DirectorySweep sweep = source.directory("1");

        assertThat(sweep.coverage()).isEqualTo(new Coverage(1, 2, 0, false));
        assertThat(slept).isEmpty();
    }

    @Test
    void unavailableIsRepeatedAndThenReported() {
        twitch.answer(STREAMS, 503, "");

        assertThatExceptionOfType(SourceException.Unavailable.class)
                .isThrownBy(() -> source.directory("1"))
                .withMessageContaining("503");
        assertThat(twitch.asked(STREAMS)).hasSize(2);
        assertThat(source.pointsSpent()).isEqualTo(2);
    }

    @Test
    void errorInTheMiddleOfASweepFailsItRatherThanShorteningIt() {
        twitch.then(STREAMS, 200, page("a", 1)).then(STREAMS, 500, "");

        assertThatExceptionOfType(SourceException.Unavailable.class).isThrownBy(() -> source.directory("1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>",
                "200 | {}",
                "200 | {\"data\":[{\"id\":\"1\"}]}",
                "200 | ''",
                "400 | {\"message\":\"The cursor is not valid\"}",
                "410 | {}"
            })
    void whatTheDocumentationDoesNotPromiseIsMalformed(int status, String body) {
        twitch.answer(STREAMS, status, body);

        assertThatExceptionOfType(SourceException.Malformed.class).isThrownBy(() -> source.directory("1"));
        assertThat(twitch.asked(STREAMS)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"400", "403"})
    void refusedSecretIsUnauthorizedAndLeaksNothing(int status) {
        twitch.answer("/oauth2/token", status, "{\"message\":\"invalid client secret " + SECRET + "\"}");

        assertThat(trace(catchThrowable(() -> source.directory("1"))))
                .contains("Unauthorized", "TWITCH_CLIENT_SECRET")
                .doesNotContain(SECRET);
    }

    @Test
    void secretsAppearInNoExceptionEvenWhenTwitchRepeatsThem() {
        twitch.answer(STREAMS, 400, "{\"message\":\"token-1 and " + SECRET + " are wrong\"}");
        assertThat(trace(catchThrowable(() -> source.directory("1")))).doesNotContain("token-1", SECRET);

        twitch.answer("/oauth2/token", 200, "token-3");
        clock.advance(Duration.ofDays(80));
        assertThat(trace(catchThrowable(() -> source.directory("1")))).doesNotContain("token-3", SECRET);
    }

    private HelixStub.Asked last(String path) {
        List<HelixStub.Asked> asked = twitch.asked(path);
        return asked.get(asked.size() - 1);
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static Map<String, String> points(int remaining, long resetInSeconds) {
        return Map.of(
                "Ratelimit-Limit",
                "800",
                "Ratelimit-Remaining",
                String.valueOf(remaining),
                "Ratelimit-Reset",
                String.valueOf(NOON.plusSeconds(resetInSeconds).getEpochSecond()));
    }

    private static String page(String cursor, int... ids) {
        List<String> items =
                IntStream.of(ids).mapToObj(HelixTwitchSourceTests::item).toList();
        String pagination = cursor.isEmpty() ? "{}" : "{\"cursor\":\"" + cursor + "\"}";
        return "{\"data\":[" + String.join(",", items) + "],\"pagination\":" + pagination + "}";
    }

    private static String item(int id) {
        return "{\"id\":\"" + id + "\",\"viewer_count\":" + (1000 - id) + ",\"started_at\":\"2026-11-23T10:00:00Z\"}";
    }
}
