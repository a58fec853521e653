package com.aurastream.intel.analysis.idea;

import com.aurastream.intel.analysis.title.TitlePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Working titles by language and pattern; English where a language has none. */
final class TitleTemplates {

    /** The patterns that have templates. */
    static final List<TitlePattern> HOOKS = List.of(
            TitlePattern.QUESTION,
            TitlePattern.LISTICLE,
            TitlePattern.HOW_TO,
            TitlePattern.FIRST_PERSON,
            TitlePattern.VERSUS,
            TitlePattern.NUMBER);

    private static final String FALLBACK = "en";
    private static final int LONGEST_TITLE = 100;
    private static final Properties TEMPLATES = load();
    private static final Pattern OPTIONAL = Pattern.compile("\\[(.*?)]");
    private static final List<String> SMALL_WORDS =
            List.of("a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "with", "from", "by", "vs");

    private TitleTemplates() {}

    private static Properties load() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        TitleTemplates.class.getResourceAsStream("templates.properties"),
                        "templates.properties is missing from the build"),
                StandardCharsets.UTF_8)) {
            Properties templates = new Properties();
            templates.load(reader);
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read templates.properties", e);
        }
    }

    /** The language in which a title about a topic of some language is written. */
    static String languageFor(String language) {
        return TEMPLATES.containsKey(language + ".plain") ? language : FALLBACK;
    }

    /** Whether there are templates in a language, or it is none in particular. */
    static boolean isAtHomeIn(String language) {
        return language.equals("mul") || language.equals("unknown") || TEMPLATES.containsKey(language + ".plain");
    }

    /** A template: of a pattern, or one of the plain ones. */
    record Wording(Optional<TitlePattern> hook, String key) {

        static Wording of(TitlePattern hook) {
            return new Wording(Optional.of(hook), hook.toString());
        }
    }

    /** The wordings that follow no pattern. */
    static final List<Wording> PLAIN = Stream.of("plain", "plain_2", "plain_3", "plain_4", "plain_5")
            .map(key -> new Wording(Optional.empty(), key))
            .toList();

    /**
     * A working title, absent when it would be longer than YouTube allows.
     *
     * @param language one of {@link #languageFor}
     * @param namesGame whether the topic names the game itself
     */
    static Optional<String> title(String language, Wording wording, String topic, String game, boolean namesGame) {
        String template = TEMPLATES.getProperty(language + "." + wording.key(), "");
        String title = OPTIONAL.matcher(template)
                .replaceAll(namesGame ? "" : "$1")
                .replace("{g}", game)
                .replace("{t}", written(topic, language));
        return title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_TITLE
                ? Optional.empty()
                : Optional.of(title);
    }

    /** In title case in English, with a capital first letter elsewhere; capitals of the topic stay. */
    private static String written(String topic, String language) {
        if (!language.equals(FALLBACK)) {
            return capitalized(topic);
        }
        StringBuilder result = new StringBuilder();
        for (String word : topic.split(" ", -1)) {
            boolean small = result.length() > 0 && SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT));
            result.append(result.isEmpty() ? "" : " ")
                    .append(small ? word.toLowerCase(Locale.ROOT) : capitalized(word));
        }
        return result.toString();
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
