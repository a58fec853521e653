package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.title.TitleToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words and phrases (two to four words, function words within not counted) of a title that may be keywords. A phrase neither begins nor ends with a
 * function word, crosses no punctuation, does not only number a part of a series, and holds no word of the name of
 * the channel that made the video at its ends, and is not the name of another channel of the sample. A number alone is no keyword, with a word beside it it is ("99 nights", "chapter 6").
 */
final class Phrases {

    private static final int LONGEST = 4;

    private final List<TitleToken> tokens;
    private final String language;
    private final Set<String> channelWords;
    private final Set<String> channelNames;
    private final Map<String, String> found = new LinkedHashMap<>();

    private Phrases(List<TitleToken> tokens, String language, Set<String> channelWords, Set<String> channelNames) {
        this.tokens = tokens;
        this.language = language;
        this.channelWords = channelWords;
        this.channelNames = channelNames;
    }

    /**
     * The phrases of one title, each once.
     *
     * @param tokens the title's words without the game's name
     * @param channelWords the words of the channel's name
     * @param channelNames the names of all channels of the sample, their words joined
     * @return folded text of each phrase, with its first appearance as written
     */
    static Map<String, String> of(
            List<TitleToken> tokens, String language, Set<String> channelWords, Set<String> channelNames) {
        Phrases phrases = new Phrases(withoutSeries(tokens), language, channelWords, channelNames);
        for (int start = 0; start < phrases.tokens.size(); start++) {
            phrases.startingAt(start);
        }
        return phrases.found;
    }

    private void startingAt(int start) {
        if (!mayBegin(start)) {
            return;
        }
        int content = 0;
        for (int end = start; end < tokens.size() && content <= LONGEST; end++) {
            TitleToken token = tokens.get(end);
            content += isStopWord(token) ? 0 : 1;
            if (token.kind() == Kind.HASHTAG || (end > start && !token.joined())) {
                return;
            }
            if (content <= LONGEST && mayEnd(start, end) && says(start, end)) {
                found.putIfAbsent(text(start, end), surface(start, end));
            }
        }
    }

    private boolean mayBegin(int i) {
        TitleToken token = tokens.get(i);
        return token.kind() != Kind.HASHTAG && !isStopWord(token) && !(token.isNumber() && stopWordFollows(i));
    }

    private boolean stopWordFollows(int i) {
        return i + 1 >= tokens.size() || !tokens.get(i + 1).joined() || isStopWord(tokens.get(i + 1));
    }

    private boolean mayEnd(int start, int end) {
        TitleToken token = tokens.get(end);
        return token.kind() != Kind.NAME
                && !isStopWord(token)
                && !(token.isNumber() && (end == start || isStopWord(tokens.get(end - 1))));
    }

    private boolean isStopWord(TitleToken token) {
        return token.kind() == Kind.WORD
                && (channelWords.contains(token.text()) || StopWords.isStopWord(token.text(), language));
    }

    private boolean says(int start, int end) {
        boolean letters = false;
        for (TitleToken token : tokens.subList(start, end + 1)) {
            letters |= !token.isNumber()
                    && token.text().codePointCount(0, token.text().length()) >= 2;
        }
        return letters && !channelNames.contains(text(start, end).replace(" ", ""));
    }

    private String text(int start, int end) {
        return String.join(
                " ",
                tokens.subList(start, end + 1).stream().map(TitleToken::text).toList());
    }

    private String surface(int start, int end) {
        return String.join(
                " ",
                tokens.subList(start, end + 1).stream().map(TitleToken::surface).toList());
    }

    /** Without "Episode 12", "Part 3", "7. Bölüm": they number a series and end the run of words. */
    private static List<TitleToken> withoutSeries(List<TitleToken> tokens) {
        List<TitleToken> kept = new ArrayList<>();
        boolean apart = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (numbersSeries(tokens, i)) {
                i++;
                apart = true;
            } else {
                kept.add(apart ? tokens.get(i).apart() : tokens.get(i));
                apart = false;
            }
        }
        return List.copyOf(kept);
    }

    private static boolean numbersSeries(List<TitleToken> tokens, int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        TitleToken first = tokens.get(i);
        TitleToken second = tokens.get(i + 1);
        return (StopWords.isSerial(first.text()) && second.isNumber())
                || (first.isNumber() && StopWords.isSerial(second.text()));
    }
}
