package com.aurastream.intel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.QuotaCounter;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.gemini.GeminiClients;
import com.aurastream.intel.source.gemini.GeminiImages;
import com.aurastream.intel.source.gemini.GeminiSettings;
import com.aurastream.intel.source.gemini.GeminiSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GeminiSourceAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(IntelAutoConfiguration.class, GeminiSourceAutoConfiguration.class))
            .withBean(SourceRegistries.class, SourceRegistries::unpublished)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(QuotaCounter.class, () -> Mockito.mock(QuotaCounter.class));

    private ApplicationContextRunner enabled() {
        return runner.withPropertyValues("aurastream.gemini.enabled=true");
    }

    @Test
    void aWorkerThatDoesNotAskForGeminiDoesNotGetIt() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GeminiSource.class));
    }

    @Test
    void theSimulatorIsAskedWithoutAKey() {
        enabled()
                .withPropertyValues("aurastream.source.simulator-url=http://simulator:8090")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(GeminiSource.class);
                    assertThat(context.getBean(GeminiClients.Access.class).baseUrl())
                            .isEqualTo(URI.create("http://simulator:8090"));
                });
    }

    @Test
    void onlyWhoHasPicturesDrawnGetsAPainter() {
        enabled().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GeminiImages.class));
        enabled().withPropertyValues("aurastream.gemini.draws=true").run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(GeminiSource.class).hasSingleBean(GeminiImages.class);
            assertThat(context.getBean(GeminiImages.class).model()).isEqualTo("gemini-3.1-flash-image");
        });
        enabled()
                .withPropertyValues("aurastream.gemini.draws=true", "aurastream.source.mode=live")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GeminiImages.class));
    }

    @Test
    void aPictureThatMayTakeNoTimeStopsTheStart() {
        enabled().withPropertyValues("aurastream.gemini.image-timeout=0s").run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("image-timeout must be positive"));
    }

    @Test
    void liveWithoutAKeyStartsAndSaysOnceThatGeminiIsOff(CapturedOutput output) {
        enabled()
                .withPropertyValues("aurastream.source.mode=live", "aurastream.gemini.api-key=  ")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(GeminiSource.class)
                        .doesNotHaveBean(SourceCalls.class));
        assertThat(output.getOut()).containsOnlyOnce("Gemini is off: GEMINI_API_KEY is not set");
    }

    @Test
    void liveWithAKeyAsksGoogleAndNeverShowsTheKey() {
        enabled()
                .withPropertyValues("aurastream.source.mode=live", "aurastream.gemini.api-key=SECRET")
                .run(context -> {
                    GeminiClients.Access access = context.getBean(GeminiClients.Access.class);
                    assertThat(access.baseUrl()).isEqualTo(URI.create("https://generativelanguage.googleapis.com"));
                    assertThat(access.apiKey()).isEqualTo("SECRET");
                    assertThat(access.toString()).doesNotContain("SECRET");
                    assertThat(context.getBean(GeminiSettings.class).toString()).doesNotContain("SECRET");
                    assertThat(context.getBean(GeminiSource.class).model()).isEqualTo("gemini-3.5-flash-lite");
                });
    }

    @Test
    void aShareThatKeepsMoreThanItMaySpendStopsTheStart() {
        enabled()
                .withPropertyValues(
                        "aurastream.gemini.budget.callers.playbook.most=1",
                        "aurastream.gemini.budget.callers.playbook.kept=2")
                .run(context ->
                        assertThat(context).getFailure().hasStackTraceContaining("kept 2 must not exceed most 1"));
    }

    @Test
    void anUnknownSettingStopsTheStart() {
        enabled()
                .withPropertyValues("aurastream.gemini.modle=x")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("modle"));
    }
}
