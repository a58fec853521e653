package com.aurastream.intel.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.DefaultPropertiesPropertySource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts {@code intel-defaults.yml} behind everything else in every application's environment, also behind what the
 * application was built with. An import in each application's own file would go before that file's values where it should go
 * behind, and could be forgotten.
 */
final class IntelDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String FILE = "intel-defaults.yml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = read();
        MutablePropertySources sources = environment.getPropertySources();
        if (sources.get(DefaultPropertiesPropertySource.NAME) instanceof EnumerablePropertySource<?> given) {
            defaults.putAll(values(given));
        }
        sources.remove(DefaultPropertiesPropertySource.NAME);
        // Spring moves the source of this name to the end whatever is added behind it
        sources.addLast(new MapPropertySource(DefaultPropertiesPropertySource.NAME, defaults));
    }

    private static Map<String, Object> read() {
        try {
            Map<String, Object> defaults = new LinkedHashMap<>();
            for (PropertySource<?> document : new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE))) {
                defaults.putAll(values((EnumerablePropertySource<?>) document));
            }
            return defaults;
        } catch (IOException e) {
            throw new UncheckedIOException("the shared defaults " + FILE + " cannot be read", e);
        }
    }

    private static Map<String, Object> values(EnumerablePropertySource<?> source) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : source.getPropertyNames()) {
            Object value = source.getProperty(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
