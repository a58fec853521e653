package com.aurastream.intel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ByteArrayResource;

class IntelAutoConfigurationTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(IntelAutoConfiguration.class));

    @Test
    void theOriginFollowsModeAndWorld() {
        application.run(context -> assertThat(context.getBean(Origin.class)).isEqualTo(Origin.SIMULATED));
        application
                .withPropertyValues("aurastream.source.world=replay:../shared/data/replay")
                .run(context -> assertThat(context.getBean(Origin.class)).isEqualTo(Origin.REPLAY));
        application
                .withPropertyValues("aurastream.source.mode=live", "aurastream.source.world=replay:x")
                .run(context -> assertThat(context.getBean(Origin.class)).isEqualTo(Origin.LIVE));
    }

    @Test
    void aWorldThatIsNoneStopsTheStart() {
        application.withPropertyValues("aurastream.source.world=replayed:x").run(context -> assertThat(
                        context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("must be synthetic:SEED or replay:FOLDER"));
    }

    @Test
    void anotherClockGoesBeforeTheRealOne() {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        application.withBean(Clock.class, () -> clock).run(context -> assertThat(context.getBean(Clock.class))
                .isSameAs(clock));
    }

    @Test
    void theRealClockTicksInMilliseconds() {
        application.run(context -> {
            Instant now = context.getBean(Clock.class).instant();
            assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
        });
    }

    @Test
    void otherGamesCanBeTracked() {
        TrackedGames games =
                games("games: [{ slug: chess, name: Chess, youtube-queries: [ chess, blitz ], twitch-id: '743' }]");
        assertThat(games.find("chess"))
                .map(Game::youtubeQueries)
                .map(Object::toString)
                .contains("[chess, blitz]");
        assertThat(games.find("fortnite")).isEmpty();
    }

    @Test
    void aGameThatIsNotWholeIsNamed() {
        refused(
                "games: [{ slug: Chess, name: Chess, youtube-queries: [ chess ], twitch-id: '743' }]",
                "game Chess: slug must be lower-case letters, digits and underscores");
        refused(
                "games: [{ slug: chess, name: Chess, youtube-queries: [ chess ], twitch-id: x }]",
                "game chess: twitch-id must be digits");
        refused("games: [{ slug: chess, name: Chess, twitch-id: '743' }]", "game chess: youtube-queries is empty");
        refused(
                "games: [{ slug: chess, name: C, youtube-queries: [ a ], twitch-id: '1', colour: red }]",
                "games[0].colour");
        refused("games: []", "no game is tracked");
        refused("""
                games:
                - { slug: chess, name: C, youtube-queries: [ a ], twitch-id: '1' }
                - { slug: go, name: G, youtube-queries: [ b ], twitch-id: '1' }
                """, "Twitch id 1 is given to two games");
    }

    @Test
    void settingsAreKnownInEveryWayOfWriting() {
        KnownSettings known = KnownSettings.of(getClass().getClassLoader());
        assertThat(known.contains("aurastream.runtime.shutdown-wait")).isTrue();
        assertThat(known.contains("aurastream.runtime.shutdownWait")).isTrue();
        assertThat(known.contains("aurastream.jobs.youtube-trending.time-limit"))
                .isTrue();
        assertThat(known.contains("aurastream.jobs.youtube-trending.timelimits"))
                .isFalse();
        assertThat(known.nearest("aurastream.runtime.shedulin")).isEqualTo("aurastream.runtime.scheduling");
    }

    private static void refused(String yaml, String because) {
        assertThatThrownBy(() -> games(yaml))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("aurastream.games.file: ")
                .hasMessageContaining(because);
    }

    private static TrackedGames games(String yaml) {
        return GamesFile.read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
