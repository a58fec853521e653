package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.title.TitleToken.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A game's own names, which tell a title about it from no other. */
public final class GameNames {

    private static final Properties NAMES = WordLists.load("gamenames.properties");

    private static final int SHORTEST_STEM = 5;
    private static final int LONGEST_ENDING = 3;
    // in words of any script: what \b means without the last flag depends on the JDK
    private static final int IGNORING_CASE =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern SEQUEL = Pattern.compile("[2-9]|\\d+\\.\\d.*");

    private final String displayName;
    private final List<List<String>> names;
    private final Set<String> joinedNames;

    private GameNames(String displayName, Set<String> spellings) {
        this.displayName = displayName;
        this.names = spellings.stream()
                .map(GameNames::words)
                .filter(words -> !words.isEmpty())
                .sorted(Comparator.comparingInt((List<String> words) -> words.size())
                        .reversed()
                        .thenComparing(words -> String.join(" ", words)))
                .toList();
        this.joinedNames = new LinkedHashSet<>();
        names.forEach(words -> joinedNames.add(String.join("", words)));
    }

    /**
     * The names of a game: those listed for it, and always its slug.
     *
     * @param slug the game's slug, such as {@code apex_legends}
     */
    public static GameNames of(String slug) {
        String spaced = slug.replace('_', ' ');
        List<String> listed =
                Arrays.asList(NAMES.getProperty(slug, titleCase(spaced)).split("\\|", -1));
        Set<String> spellings = new LinkedHashSet<>(listed);
        spellings.add(spaced);
        return new GameNames(listed.get(0).trim(), spellings);
    }

    /** The name as it is written in a title. */
    public String displayName() {
        return displayName;
    }

    /** A text with the game's name written as in {@link #displayName()}. */
    public String written(String text) {
        return Pattern.compile("\\b" + Pattern.quote(displayName) + "\\b", IGNORING_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(displayName));
    }

    /** Whether a text says the game's name. */
    public boolean isNamedIn(String text) {
        return isIn(TitleTokenizer.tokens(text));
    }

    /** The display names of all listed games but one, which are no keywords of it either. */
    static List<GameNames> others(String slug) {
        return NAMES.stringPropertyNames().stream()
                .filter(other -> !other.equals(slug))
                .sorted()
                .map(other -> of(other).displayName())
                .map(name -> new GameNames(name, Set.of(name)))
                .toList();
    }

    /** Whether a title says the name. */
    boolean isIn(List<TitleToken> tokens) {
        return IntStream.range(0, tokens.size()).anyMatch(i -> nameAt(tokens, i) > 0);
    }

    /** Whether a tag, its words joined, says nothing but the game's name. */
    boolean isName(String joinedWords) {
        return joinedNames.contains(joinedWords);
    }

    /**
     * Cuts the game's name out of a title: it ends the run of words. Before a number that makes it another game or
     * version ("GTA 6") it is kept and marked.
     */
    List<TitleToken> cutFrom(List<TitleToken> tokens) {
        List<TitleToken> result = new ArrayList<>();
        boolean apart = false;
        for (int i = 0; i < tokens.size(); ) {
            int length = nameAt(tokens, i);
            if (length == 0) {
                result.add(apart ? tokens.get(i).apart() : tokens.get(i));
                apart = false;
                i++;
            } else if (numberFollows(tokens, i + length)) {
                TitleToken first = tokens.get(i).as(Kind.NAME);
                result.add(apart ? first.apart() : first);
                for (int k = i + 1; k < i + length; k++) {
                    result.add(tokens.get(k).as(Kind.NAME));
                }
                apart = false;
                i += length;
            } else {
                apart = true;
                i += length;
            }
        }
        return List.copyOf(result);
    }

    private static boolean numberFollows(List<TitleToken> tokens, int index) {
        return index < tokens.size()
                && SEQUEL.matcher(tokens.get(index).text()).matches()
                && tokens.get(index).joined();
    }

    private int nameAt(List<TitleToken> tokens, int from) {
        for (List<String> name : names) {
            if (matches(tokens, from, name)) {
                return name.size();
            }
        }
        return isNameInOneWord(tokens.get(from)) ? 1 : 0;
    }

    /** Written in one word ("gta5"), or with an ending of an inflecting language ("minecraftu", "robloxie"). */
    private boolean isNameInOneWord(TitleToken token) {
        String word = token.text();
        return token.kind() == Kind.WORD
                && (joinedNames.contains(word)
                        || joinedNames.stream()
                                .anyMatch(name -> name.length() >= SHORTEST_STEM
                                        && word.startsWith(name)
                                        && word.length() <= name.length() + LONGEST_ENDING));
    }

    private static boolean matches(List<TitleToken> tokens, int from, List<String> name) {
        if (from + name.size() > tokens.size()) {
            return false;
        }
        for (int k = 0; k < name.size(); k++) {
            TitleToken token = tokens.get(from + k);
            if (token.kind() == Kind.HASHTAG
                    || (k > 0 && !token.joined())
                    || !token.text().equals(name.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String text) {
        return TitleTokenizer.tokens(text).stream().map(TitleToken::text).toList();
    }

    private static String titleCase(String words) {
        StringBuilder result = new StringBuilder();
        for (String word : words.trim().split(" +", -1)) {
            result.append(result.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                    .append(word.substring(1));
        }
        return result.toString();
    }
}
