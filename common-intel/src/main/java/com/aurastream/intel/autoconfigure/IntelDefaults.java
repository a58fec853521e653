package com.aurastream.intel.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts {@code intel-defaults.yml} last in every application's environment. An import in each application's own file would do
 * the same, but goes before that file's values where it should go behind, and could be forgotten.
 */
final class IntelDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String FILE = "intel-defaults.yml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException("the shared defaults " + FILE + " cannot be read", e);
        }
    }

    /** After the configuration files, which move Spring's own default properties to the end. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
