package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.title.TitleToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins what is written as one word by some and as two by others ("zerobuild", "zero build"; "cs2", "cs 2"): all titles
 * get the form that more of them use, the two words where both are equally frequent. Plurals in "s" count as the bare word
 * where it occurs as well.
 */
final class SpellingVariants {

    private static final int SHORTEST_PLURAL = 5;

    private final Map<String, Integer> single = new HashMap<>();
    private final Map<String, Map<String, Integer>> pairs = new HashMap<>();

    /** Learns from all titles of the sample. */
    static SpellingVariants in(List<List<TitleToken>> titles) {
        SpellingVariants variants = new SpellingVariants();
        titles.forEach(variants::learn);
        return variants;
    }

    private void learn(List<TitleToken> tokens) {
        Set<String> words = new HashSet<>();
        Set<List<String>> both = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.get(i).text());
            if (isPair(tokens, i)) {
                both.add(List.of(tokens.get(i).text(), tokens.get(i + 1).text()));
            }
        }
        words.forEach(word -> single.merge(word, 1, Integer::sum));
        both.forEach(pair -> pairs.computeIfAbsent(String.join("", pair), key -> new HashMap<>())
                .merge(pair.get(0), 1, Integer::sum));
    }

    private static boolean isPair(List<TitleToken> tokens, int i) {
        return i + 1 < tokens.size()
                && isWord(tokens.get(i))
                && tokens.get(i + 1).joined()
                && (isWord(tokens.get(i + 1)) || tokens.get(i + 1).isNumber());
    }

    private static boolean isWord(TitleToken token) {
        return token.kind() == Kind.WORD && token.text().length() >= 2 && !StopWords.isStopWord(token.text(), "");
    }

    /** The same title in the more frequent forms. */
    List<TitleToken> unify(List<TitleToken> tokens) {
        List<TitleToken> result = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            TitleToken token = singular(tokens.get(i));
            if (isPair(tokens, i) && prefersSingle(token, tokens.get(i + 1))) {
                TitleToken next = tokens.get(++i);
                result.add(new TitleToken(
                        token.text() + next.text(), token.surface() + next.surface(), Kind.WORD, token.joined()));
            } else {
                result.addAll(split(token));
            }
        }
        return List.copyOf(result);
    }

    /** Without the "s" that English, Spanish, Portuguese and French plurals end in, where the bare word occurs too. */
    private TitleToken singular(TitleToken token) {
        String text = token.text();
        if (token.kind() != Kind.WORD || text.length() < SHORTEST_PLURAL || !text.endsWith("s")) {
            return token;
        }
        String bare = text.substring(0, text.length() - 1);
        return single.containsKey(bare) ? new TitleToken(bare, token.surface(), token.kind(), token.joined()) : token;
    }

    private boolean prefersSingle(TitleToken first, TitleToken second) {
        String joint = first.text() + second.text();
        return single.getOrDefault(joint, 0)
                > pairs.getOrDefault(joint, Map.of()).getOrDefault(first.text(), 0);
    }

    private List<TitleToken> split(TitleToken token) {
        int cut = token.kind() == Kind.WORD ? cutOf(token.text()) : 0;
        if (cut == 0 || token.surface().length() != token.text().length()) {
            return List.of(token);
        }
        String rest = token.text().substring(cut);
        boolean number = rest.chars().allMatch(Character::isDigit);
        return List.of(
                new TitleToken(
                        token.text().substring(0, cut), token.surface().substring(0, cut), Kind.WORD, token.joined()),
                new TitleToken(rest, token.surface().substring(cut), number ? Kind.NUMBER : Kind.WORD, true));
    }

    /** Where the word is cut in two; 0 when one word is the more frequent form. The longer first part breaks a tie. */
    private int cutOf(String word) {
        Map<String, Integer> firsts = pairs.getOrDefault(word, Map.of());
        int cut = 0;
        int most = Math.max(1, single.getOrDefault(word, 0) - 1);
        for (int k = 2; k < word.length(); k++) {
            int count = firsts.getOrDefault(word.substring(0, k), 0);
            if (count > most || (cut > 0 && count == most)) {
                most = count;
                cut = k;
            }
        }
        return cut;
    }
}
