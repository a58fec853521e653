package com.aurastream.intel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.source.MissingCredentialException;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.twitch.TwitchAccess;
import com.aurastream.intel.source.twitch.TwitchSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TwitchSourceAutoConfigurationTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(IntelAutoConfiguration.class, TwitchSourceAutoConfiguration.class))
            .withBean(SourceRegistries.class, SourceRegistries::unpublished)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void applicationThatDoesNotAskForTwitchHasNone() {
        application.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(TwitchSource.class));
    }

    @Test
    void simulatedTwitchNeedsNoKeysAndAnswersAtTheSimulator() {
        application
                .withPropertyValues(
                        "aurastream.twitch.enabled=true", "aurastream.source.simulator-url=http://localhost:9090")
                .run(context -> {
                    assertThat(context).hasSingleBean(TwitchSource.class);
                    assertThat(context.getBean(TwitchAccess.class).helixUrl()).isEqualTo("http://localhost:9090/helix");
                });
    }

    @Test
    void liveTwitchWithoutItsKeysStopsTheStartWithASentence() {
        application
                .withPropertyValues(
                        "aurastream.twitch.enabled=true",
                        "aurastream.source.mode=live",
                        "aurastream.twitch.client-id=an-id")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(MissingCredentialException.class)
                        .hasMessageStartingWith("AURASTREAM_SOURCES is live but TWITCH_CLIENT_SECRET is not set"));
    }

    @Test
    void misspeltSettingStopsTheStart() {
        application
                .withPropertyValues("aurastream.twitch.enabled=true", "aurastream.twitch.page-bonud=3")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("page-bonud"));
    }
}
