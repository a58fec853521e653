package com.aurastream.intel.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.GeneratedFile;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysDocumentationTests {

    /** Written every four hours, kept for five: the table of the design says so. */
    private static final Set<String> KEPT_FOR_LESS = Set.of(
            "intel:title:precomputed:{game}",
            "intel:video_ideas:precomputed:{game}",
            "intel:viral:precomputed:{game}",
            "intel:scores:precomputed:{game}");

    @Test
    void everyDocumentLivesForTwoOfItsWritersIntervals() {
        assertThat(IntelKeys.all())
                .filteredOn(key -> !KEPT_FOR_LESS.contains(key.pattern()))
                .allSatisfy(key -> assertThat(key.ttl())
                        .as(key.pattern())
                        .isGreaterThanOrEqualTo(key.cadence().multipliedBy(2)));
    }

    @Test
    void everyDocumentIsFreshForLongerThanItsWritersIntervalAndNotLongerThanItLives() {
        assertThat(IntelKeys.all()).allSatisfy(key -> assertThat(key.freshFor())
                .as(key.pattern())
                .isGreaterThanOrEqualTo(key.cadence())
                .isLessThanOrEqualTo(key.ttl()));
    }

    @Test
    void noTwoKeysAreSpelledAlike() {
        List<String> patterns = Stream.concat(
                        IntelKeys.all().stream().map(DocumentKey::pattern),
                        PlainKeys.all().stream().map(PlainKey::pattern))
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "{}"))
                .toList();
        assertThat(patterns).doesNotHaveDuplicates();
    }

    @Test
    void placeholdersAreFilledInOrder() {
        assertThat(PlainKeys.YOUTUBE_QUOTA.name("general", "2026-11-20")).isEqualTo("youtube:quota:general:2026-11-20");
        assertThat(IntelKeys.YOUTUBE_GAMES.name("apex_legends")).isEqualTo("youtube:games:apex_legends");
    }

    @Test
    void theDocumentationSaysWhatTheCodeDoes() {
        GeneratedFile.of("docs/KEYS.md").matches(text());
    }

    private static String text() {
        return """
                # Redis keys

                Generated from `IntelKeys` and `PlainKeys` by `KeysDocumentationTests`; `-Ddocs.update=true` rewrites it. `{x}` is a
                placeholder. The time to live is how long a value survives; how long it counts as fresh stands in the document.

                ## Documents

                | key | document | written by | every | fresh for | lives | read by |
                |---|---|---|---|---|---|---|
                %s
                ## Other values

                | key | value | written by | lives | read by |
                |---|---|---|---|---|
                %s""".formatted(
                IntelKeys.all().stream().map(KeysDocumentationTests::row).collect(Collectors.joining()),
                PlainKeys.all().stream().map(KeysDocumentationTests::row).collect(Collectors.joining()));
    }

    private static String row(DocumentKey<?> key) {
        return "| `%s` | `%s` | %s | %s | %s | %s | %s |%n"
                .formatted(
                        key.pattern(),
                        key.kind().name(),
                        key.writer(),
                        words(key.cadence()),
                        words(key.freshFor()),
                        words(key.ttl()),
                        String.join(", ", key.readers()));
    }

    private static String row(PlainKey key) {
        return "| `%s` | %s | %s | %s | %s |%n"
                .formatted(
                        key.pattern(),
                        key.type(),
                        key.writer(),
                        key.ttl().map(KeysDocumentationTests::words).orElse("until replaced"),
                        String.join(", ", key.readers()));
    }

    private static String words(Duration duration) {
        return duration.toMinutes() % 60 == 0 ? duration.toHours() + " h" : duration.toMinutes() + " min";
    }
}
