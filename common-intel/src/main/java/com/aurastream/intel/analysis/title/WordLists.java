package com.aurastream.intel.analysis.title;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The word lists that ship with this package, UTF-8 properties. */
final class WordLists {

    private WordLists() {}

    static Properties load(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordLists.class.getResourceAsStream(name), name + " is missing from the build"),
                StandardCharsets.UTF_8)) {
            Properties lists = new Properties();
            lists.load(reader);
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }
}
