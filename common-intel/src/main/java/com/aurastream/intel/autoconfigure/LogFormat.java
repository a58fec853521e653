package com.aurastream.intel.autoconfigure;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns {@code aurastream.log.format} into Spring Boot's setting, before the log begins. */
final class LogFormat implements EnvironmentPostProcessor, Ordered {

    private static final String SETTING = "aurastream.log.format";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (format(environment) == LogSettings.Format.JSON) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("logFormat", Map.of("logging.structured.format.console", "ecs")));
        }
    }

    private static LogSettings.Format format(ConfigurableEnvironment environment) {
        try {
            return Binder.get(environment)
                    .bind(SETTING, LogSettings.Format.class)
                    .orElse(LogSettings.Format.TEXT);
        } catch (BindException e) {
            throw new InvalidSettingException(
                    SETTING,
                    "'" + environment.getProperty(SETTING) + "' is no format of the log.",
                    "Set AURASTREAM_LOGS to text or json, or leave it out.");
        }
    }

    /** After the defaults, which stand in the order in which both are registered. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
