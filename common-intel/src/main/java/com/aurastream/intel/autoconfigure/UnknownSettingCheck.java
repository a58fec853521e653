package com.aurastream.intel.autoconfigure;

import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Stops the start over a setting under {@code aurastream.} that nothing reads: a misspelt one would otherwise silently leave
 * the default in force. Environment variables are not judged, since a host may carry other programs' ones.
 */
final class UnknownSettingCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        KnownSettings known = KnownSettings.of(UnknownSettingCheck.class.getClassLoader());
        context.getEnvironment().getPropertySources().stream()
                .filter(source -> !(source instanceof SystemEnvironmentPropertySource))
                .flatMap(UnknownSettingCheck::names)
                .filter(name -> name.startsWith(KnownSettings.ROOT))
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidSettingException(
                            name, "there is no such setting.", "Did you mean " + known.nearest(name) + "?");
                });
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> enumerable
                ? Stream.of(enumerable.getPropertyNames())
                : Stream.empty();
    }
}
