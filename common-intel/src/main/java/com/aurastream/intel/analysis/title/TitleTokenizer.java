package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.title.TitleToken.Kind;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits titles of any language into words, without losing digits: "GTA 6", "1v1", "CS2", "1.21" and "24/7" survive.
 *
 * <p>Compatibility characters are folded first (Unicode NFKC), so that decorative letters are read as letters. Words are
 * runs of letters, marks and digits with inner apostrophes; anything but a space, hyphen or ampersand between two words
 * ends the run. Hashtags are kept as such, addresses and mentions dropped, emoji only end a run. In Japanese and Chinese,
 * runs of one script count as words (particles in hiragana end the run); Thai is split by dictionary.
 */
final class TitleTokenizer {

    private static final Pattern TOKEN = Pattern.compile("(?<skip>https?://\\S+|@\\S+)"
            + "|#(?<tag>[\\p{L}\\p{M}\\p{N}_]+)"
            + "|(?<number>\\p{N}+(?:[.,/:]\\p{N}+)+)(?![\\p{L}\\p{M}\\p{N}])"
            + "|(?<word>[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*)");
    private static final Pattern JOINT = Pattern.compile("\\s+|-|\\s*&\\s*");
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");
    private static final Pattern RUN = Pattern.compile("(?<thai>[\\p{IsThai}]+)|(?<kana>[\\p{IsKatakana}ー]+)"
            + "|(?<hiragana>[\\p{IsHiragana}ー]+)|(?<han>[\\p{IsHan}]+)"
            + "|(?<other>[^\\p{IsThai}\\p{IsKatakana}\\p{IsHiragana}\\p{IsHan}ー]+)");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,/:]\\p{N}+)*");
    private static final int LONGEST_HAN_WORD = 6;
    private static final int SHORTEST_HIRAGANA_WORD = 3;
    private static final int LONGEST_WORD = 30;

    private final List<TitleToken> tokens = new ArrayList<>();
    private boolean joined;

    private TitleTokenizer() {}

    /** The words of a title, in order. */
    static List<TitleToken> tokens(String title) {
        TitleTokenizer tokenizer = new TitleTokenizer();
        tokenizer.read(normalized(title));
        return List.copyOf(tokenizer.tokens);
    }

    /** Compatibility-folded, with variation selectors and joiners removed. */
    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\x{FE0E}\\x{FE0F}\\x{200B}\\x{200C}]", "");
    }

    /** Lower case without regard to the machine's language; the dot that lower-casing a Turkish İ leaves is removed. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace("\u0307", "").replace('’', '\'');
    }

    private void read(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            joined = !tokens.isEmpty() && joinedAcross(text.substring(end, matcher.start()));
            end = matcher.end();
            if (matcher.group("word") != null) {
                word(matcher.group("word"));
            } else if (matcher.group("number") != null) {
                add(matcher.group("number"), Kind.NUMBER);
            } else if (matcher.group("tag") != null) {
                hashtag(matcher.group("tag"));
            } else {
                dropped = true;
            }
        }
    }

    private boolean dropped;

    private boolean joinedAcross(String gap) {
        boolean result = !dropped && JOINT.matcher(gap).matches();
        dropped = false;
        return result;
    }

    private void hashtag(String tag) {
        if (!NUMBER.matcher(tag).matches()) {
            add(tag, Kind.HASHTAG);
        }
        dropped = true;
    }

    private void word(String word) {
        if (UNSPACED.matcher(word).find()) {
            unspaced(word);
        } else if (word.codePointCount(0, word.length()) <= LONGEST_WORD) {
            add(word, NUMBER.matcher(word).matches() ? Kind.NUMBER : Kind.WORD);
        } else {
            dropped = true;
        }
    }

    private void unspaced(String text) {
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            if (run.group("thai") != null) {
                thai(run.group());
            } else if ((run.group("han") != null && run.group().length() > LONGEST_HAN_WORD)
                    || (run.group("hiragana") != null && run.group().length() < SHORTEST_HIRAGANA_WORD)) {
                joined = false;
            } else {
                add(run.group(), NUMBER.matcher(run.group()).matches() ? Kind.NUMBER : Kind.WORD);
                joined = true;
            }
        }
    }

    private void thai(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag("th"));
        words.setText(text);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            add(text.substring(start, end), Kind.WORD);
            joined = true;
        }
    }

    private void add(String surface, Kind kind) {
        tokens.add(new TitleToken(folded(surface), surface, kind, joined && kind != Kind.HASHTAG));
    }
}
