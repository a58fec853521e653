package com.aurastream.gateway.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StudioPropertiesTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void defaults() {
        runner.run(context -> assertThat(context.getBean(StudioProperties.class))
                .isEqualTo(new StudioProperties(50, 20, 200, Duration.ofMillis(500), Duration.ofSeconds(15))));
    }

    @Test
    void everySettingIsRead() {
        runner.withPropertyValues(
                        "aurastream.studio.open-jobs=1",
                        "aurastream.studio.watchers-per-key=2",
                        "aurastream.studio.watchers=3",
                        "aurastream.studio.poll=4s",
                        "aurastream.studio.heartbeat=5s")
                .run(context -> assertThat(context.getBean(StudioProperties.class))
                        .isEqualTo(new StudioProperties(1, 2, 3, Duration.ofSeconds(4), Duration.ofSeconds(5))));
    }

    @ParameterizedTest
    @CsvSource({
        "open-jobs=0, openJobs",
        "watchers-per-key=0, watchersPerKey",
        "watchers=0, watchers",
        "poll=0s, poll",
        "heartbeat=2m, heartbeat",
        "hearbeat=2s, hearbeat"
    })
    void nonsenseStopsTheStartAndNamesTheSetting(String setting, String named) {
        runner.withPropertyValues("aurastream.studio." + setting)
                .run(context -> assertThat(context).getFailure().satisfies(failure -> assertThat(stack(failure))
                        .contains(named)));
    }

    private static String stack(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString();
    }

    @EnableConfigurationProperties(StudioProperties.class)
    static class Settings {}
}
