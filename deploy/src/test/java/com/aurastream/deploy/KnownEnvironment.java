package com.aurastream.deploy;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the applications read from the environment: the short names of their settings files, and every documented setting. */
final class KnownEnvironment {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern SETTING = Pattern.compile("^\\| `(aurastream\\.[a-z0-9.-]+)` \\|", Pattern.MULTILINE);

    private final Set<String> names = new TreeSet<>();

    KnownEnvironment() {
        Project.settingsFiles().forEach(file -> addAll(PLACEHOLDER, Project.read(file)));
        Matcher settings = SETTING.matcher(Project.read(Project.ROOT.resolve("docs/SETTINGS.md")));
        while (settings.find()) {
            names.add(environmentName(settings.group(1)));
        }
    }

    /** Whether an application reads it. */
    boolean contains(String name) {
        return names.contains(name);
    }

    /** The rule of Spring Boot: dots become underscores, hyphens go. */
    private static String environmentName(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private void addAll(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }
}
