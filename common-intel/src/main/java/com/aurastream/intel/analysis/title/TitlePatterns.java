package com.aurastream.intel.analysis.title;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognises {@link TitlePattern patterns} in titles of several languages. */
final class TitlePatterns {

    private static final Map<TitlePattern, Predicate<String>> MATCHES = matches();
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final int SHORTEST_CAPS_WORD = 4;
    private static final int FEWEST_CAPITALS = 8;
    private static final int FIRST_PICTOGRAPH = 0x1F000;

    private TitlePatterns() {}

    /**
     * The patterns of a title.
     *
     * @param title the title, compatibility characters folded
     * @param words its words without the game's name, whose number or capitals are no choice of the author
     */
    static Set<TitlePattern> of(String title, List<TitleToken> words) {
        EnumSet<TitlePattern> found = EnumSet.noneOf(TitlePattern.class);
        if (words.stream().anyMatch(word -> DIGIT.matcher(word.surface()).find())) {
            found.add(TitlePattern.NUMBER);
        }
        if (!isAllCaps(title) && words.stream().anyMatch(TitlePatterns::isCapsWord)) {
            found.add(TitlePattern.CAPS_WORD);
        }
        MATCHES.forEach((pattern, matches) -> {
            if (matches.test(title)) {
                found.add(pattern);
            }
        });
        return Collections.unmodifiableSet(found);
    }

    /** How many characters a person sees, about: code points. */
    static int length(String title) {
        return title.codePointCount(0, title.length());
    }

    private static Map<TitlePattern, Predicate<String>> matches() {
        Map<TitlePattern, Predicate<String>> m = new EnumMap<>(TitlePattern.class);
        m.put(
                TitlePattern.QUESTION,
                contains(
                        "[?？؟]|^(?:why|who|what if|how much|how many|can (?:i|you|we)|warum|pourquoi|por qué|perché|neden"
                                + "|kenapa|почему)\\b"));
        m.put(TitlePattern.LISTICLE, contains("^[^\\p{L}\\p{Nd}]*\\p{Nd}{1,4} \\p{L}|\\b(?:top|топ|توب) ?\\p{Nd}+"));
        m.put(
                TitlePattern.HOW_TO,
                contains("\\bhow (?:to|i|we)\\b|\\bguide\\b|\\btutorial\\b|\\btips\\b|\\bcómo\\b"
                        + "|\\bcomo (?:fazer|ter|conseguir)\\b|\\bwie (?:man|du|ich)\\b|\\bcomment\\b|\\bcome (?:fare|ho)\\b"
                        + "|\\bcara\\b|\\bnasıl\\b|\\bкак\\b|\\bjak\\b|كيف|طريقة|方法"));
        m.put(
                TitlePattern.FIRST_PERSON,
                contains(
                        "\\b(?:i|i'm|i've|i'll|my|me|we|our|ich|mein|meine|wir|je|j'ai|mon|ma|mes|yo|mi|mis|eu|meu|minha"
                                + "|io|mio|aku|ben|benim|я|мы|мой|мою|мне|mój)\\b|私|俺|僕"));
        m.put(TitlePattern.ALL_CAPS, TitlePatterns::isAllCaps);
        m.put(TitlePattern.EMOJI, title -> title.codePoints().anyMatch(TitlePatterns::isEmoji));
        m.put(TitlePattern.BRACKETS, contains("[(\\[{（【「『].+[)\\]}）】」』]"));
        m.put(TitlePattern.VERSUS, contains("\\b(?:vs|versus|contra|gegen|против)\\b|\\p{L} v \\p{L}"));
        m.put(TitlePattern.HASHTAG, contains("#[\\p{L}\\p{N}_]*\\p{L}"));
        m.put(TitlePattern.EXCLAMATION, contains("[!！]"));
        m.put(TitlePattern.ELLIPSIS, contains("\\.\\.|…"));
        m.put(TitlePattern.BAR, contains("[|｜│]"));
        m.put(TitlePattern.LENGTH_SHORT, title -> length(title) <= 35);
        m.put(TitlePattern.LENGTH_MEDIUM, title -> length(title) > 35 && length(title) <= 60);
        m.put(TitlePattern.LENGTH_LONG, title -> length(title) > 60);
        return Collections.unmodifiableMap(m);
    }

    private static Predicate<String> contains(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
                .asPredicate();
    }

    private static boolean isCapsWord(TitleToken word) {
        return word.kind() == TitleToken.Kind.WORD
                && word.surface().length() >= SHORTEST_CAPS_WORD
                && word.surface().codePoints().allMatch(Character::isUpperCase);
    }

    private static boolean isAllCaps(String title) {
        long upper = title.codePoints().filter(Character::isUpperCase).count();
        long lower = title.codePoints().filter(Character::isLowerCase).count();
        return upper >= FEWEST_CAPITALS && lower == 0;
    }

    private static boolean isEmoji(int codePoint) {
        boolean pictograph = codePoint >= FIRST_PICTOGRAPH && Character.getType(codePoint) == Character.OTHER_SYMBOL;
        boolean symbol = codePoint >= 0x2600 && codePoint <= 0x27BF;
        return pictograph || symbol || codePoint == 0x2B50 || codePoint == 0x2B55;
    }
}
