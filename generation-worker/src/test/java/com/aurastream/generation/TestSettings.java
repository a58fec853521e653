package com.aurastream.generation;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as an operator writes them. */
final class TestSettings {

    private TestSettings() {}

    /** The defaults with some of them changed, by pairs of name and value. */
    static GenerationSettings with(String... changes) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        for (int i = 0; i < changes.length; i += 2) {
            source.put("aurastream.generation." + changes[i], changes[i + 1]);
        }
        return new Binder(source).bindOrCreate("aurastream.generation", GenerationSettings.class);
    }

    /** What is given, as the arguments of an application. */
    static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
