package com.aurastream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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
                        100,
                        DataSize.ofMegabytes(64),
                        Duration.ofSeconds(2),
                        new GatewayProperties.Quota(100, 10_000, 10_000, 500))));
    }

    @Test
    void everySettingIsRead() {
        runner.withPropertyValues(
                        "aurastream.gateway.api-key=key",
                        "aurastream.gateway.requests-per-second=5",
                        "aurastream.gateway.memory=1MB",
                        "aurastream.gateway.store-pause=7s",
                        "aurastream.gateway.quota.search=1",
                        "aurastream.gateway.quota.general=2",
                        "aurastream.gateway.quota.batch-statistics=3",
                        "aurastream.gateway.quota.gemini=4")
                .run(context -> assertThat(context.getBean(GatewayProperties.class))
                        .isEqualTo(new GatewayProperties(
                                "key",
                                5,
                                DataSize.ofMegabytes(1),
                                Duration.ofSeconds(7),
                                new GatewayProperties.Quota(1, 2, 3, 4))));
    }

    @Test
    void nonsenseStopsTheStartAndNamesTheSetting() {
        runner.withPropertyValues("aurastream.gateway.requests-per-second=-1")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("requestsPerSecond"));
        runner.withPropertyValues("aurastream.gateway.api-key=a key")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("apiKey"));
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
