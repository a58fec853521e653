package com.aurastream.intel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.QuotaCounter;
import com.aurastream.intel.source.MissingCredentialException;
import com.aurastream.intel.source.SourceHealth;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.youtube.YouTubeClients;
import com.aurastream.intel.source.youtube.YouTubeSettings;
import com.aurastream.intel.source.youtube.YouTubeSources;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class YouTubeSourceAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(IntelAutoConfiguration.class, YouTubeSourceAutoConfiguration.class))
            .withBean(SourceRegistries.class, SourceRegistries::unpublished)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(QuotaCounter.class, () -> Mockito.mock(QuotaCounter.class));

    private ApplicationContextRunner enabled() {
        return runner.withPropertyValues("aurastream.youtube.enabled=true");
    }

    @Test
    void aWorkerThatDoesNotAskForYouTubeDoesNotGetIt() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(YouTubeSources.class));
    }

    @Test
    void theSimulatorIsAskedWithoutAKey() {
        enabled()
                .withPropertyValues("aurastream.source.simulator-url=http://simulator:8090")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(YouTubeSources.class);
                    assertThat(context).hasSingleBean(SourceHealth.class);
                    assertThat(context.getBean(YouTubeClients.Access.class).rootUrl())
                            .isEqualTo(URI.create("http://simulator:8090"));
                });
    }

    @Test
    void liveWithoutAKeyStopsTheStartAndNamesTheVariable() {
        enabled()
                .withPropertyValues("aurastream.source.mode=live", "aurastream.youtube.api-key=  ")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(MissingCredentialException.class)
                        .hasMessageContaining("YOUTUBE_API_KEY"));
    }

    @Test
    void liveWithAKeyAsksGoogleAndNeverShowsTheKey() {
        enabled()
                .withPropertyValues("aurastream.source.mode=live", "aurastream.youtube.api-key=SECRET")
                .run(context -> {
                    YouTubeClients.Access access = context.getBean(YouTubeClients.Access.class);
                    assertThat(access.rootUrl()).isEqualTo(URI.create("https://youtube.googleapis.com/"));
                    assertThat(access.apiKey()).isEqualTo("SECRET");
                    assertThat(access.toString()).doesNotContain("SECRET");
                    assertThat(context.getBean(YouTubeSettings.class).toString())
                            .doesNotContain("SECRET");
                });
    }

    @Test
    void aShareThatKeepsMoreThanItMaySpendStopsTheStart() {
        enabled()
                .withPropertyValues(
                        "aurastream.youtube.quota.jobs.youtube-games.search-most=10",
                        "aurastream.youtube.quota.jobs.youtube-games.search-kept=11")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("search-kept 11 must not exceed search-most 10"));
    }

    @Test
    void anUnknownSettingStopsTheStart() {
        enabled()
                .withPropertyValues("aurastream.youtube.read-timeot=1s")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("read-timeot"));
    }
}
