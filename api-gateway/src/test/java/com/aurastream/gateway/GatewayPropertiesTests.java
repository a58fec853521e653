package com.aurastream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.gateway.analytics.IntakeSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class GatewayPropertiesTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void defaults() {
        runner.run(context -> assertThat(context.getBean(GatewayProperties.class))
                .isEqualTo(new GatewayProperties(
                        "",
                        "",
                        100,
                        DataSize.ofMegabytes(64),
                        false,
                        Duration.ofSeconds(2),
                        new IntakeSettings(
                                1_000_000,
                                DataSize.ofMegabytes(10),
                                DataSize.ofMegabytes(64),
                                Duration.ofDays(30),
                                Duration.ofMinutes(10),
                                1_000),
                        new GatewayProperties.Quota(100, 10_000, 10_000, 1_000))));
    }

    @Test
    void everySettingIsRead() {
        runner.withPropertyValues(
                        "aurastream.gateway.api-key=key",
                        "aurastream.gateway.api-key-file=/keys/api-key",
                        "aurastream.gateway.requests-per-second=5",
                        "aurastream.gateway.memory=1MB",
                        "aurastream.gateway.open-metrics=true",
                        "aurastream.gateway.store-pause=7s",
                        "aurastream.gateway.analytics.stream-limit=8",
                        "aurastream.gateway.analytics.max-body=2MB",
                        "aurastream.gateway.analytics.memory=3MB",
                        "aurastream.gateway.analytics.max-age=4d",
                        "aurastream.gateway.analytics.max-ahead=5m",
                        "aurastream.gateway.analytics.requests-per-second=6",
                        "aurastream.gateway.quota.search=1",
                        "aurastream.gateway.quota.general=2",
                        "aurastream.gateway.quota.batch-statistics=3",
                        "aurastream.gateway.quota.gemini=4")
                .run(context -> assertThat(context.getBean(GatewayProperties.class))
                        .isEqualTo(new GatewayProperties(
                                "key",
                                "/keys/api-key",
                                5,
                                DataSize.ofMegabytes(1),
                                true,
                                Duration.ofSeconds(7),
                                new IntakeSettings(
                                        8,
                                        DataSize.ofMegabytes(2),
                                        DataSize.ofMegabytes(3),
                                        Duration.ofDays(4),
                                        Duration.ofMinutes(5),
                                        6),
                                new GatewayProperties.Quota(1, 2, 3, 4))));
    }

    @Test
    void nonsenseStopsTheStartAndNamesTheSetting() {
        runner.withPropertyValues("aurastream.gateway.requests-per-second=-1")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("requestsPerSecond"));
        runner.withPropertyValues("aurastream.gateway.api-key=a key")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("apiKey"));
        runner.withPropertyValues("aurastream.gateway.analytics.stream-limit=0")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("analytics.streamLimit"));
        runner.withPropertyValues("aurastream.gateway.analytics.memory=1MB")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("analytics.memory"));
        runner.withPropertyValues("aurastream.gateway.analytics.max-age=0s")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("analytics.max-age"));
        runner.withPropertyValues("aurastream.gateway.unknown=1")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void keyIsNotInTheirText() {
        runner.withPropertyValues("aurastream.gateway.api-key=secret")
                .run(context -> assertThat(context.getBean(GatewayProperties.class))
                        .asString()
                        .doesNotContain("secret"));
    }

    @EnableConfigurationProperties(GatewayProperties.class)
    static class Settings {}
}
