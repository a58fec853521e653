package com.aurastream.intel.analysis.viral;

import com.aurastream.intel.analysis.stats.BinomialTail;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Topic;
import com.aurastream.intel.snapshot.Video;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What viral and rising videos share. A term is a tag that at least two channels of the game use; a video has it as a tag or in its
 * title. A topic is a term that at least two channels among the viral and rising ones have and that is more frequent
 * there than among all current videos beyond chance (binomial tail at 10 %, divided by the number of terms tried): the game's own name is everywhere, so it drops out by itself, and stop
 * words of any language are nobody's tags.
 */
final class Topics {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int MIN_CHANNELS = 2;
    private static final double LEVEL = 0.1;
    private static final int MAX_WORDS = 3;
    private static final int MIN_LENGTH = 3;
    private static final int MOST = 10;

    private Topics() {}

    static List<Topic> of(List<Video> hot, List<Video> all) {
        Set<String> vocabulary = vocabulary(all);
        Map<String, List<Video>> byTerm = new HashMap<>();
        for (Video video : hot) {
            terms(video, vocabulary).forEach(term -> byTerm.computeIfAbsent(term, t -> new ArrayList<>())
                    .add(video));
        }
        byTerm.values().removeIf(videos -> channels(videos) < MIN_CHANNELS);
        Map<String, Integer> base = new HashMap<>();
        for (Video video : all) {
            terms(video, byTerm.keySet()).forEach(term -> base.merge(term, 1, Integer::sum));
        }
        List<Topic> topics = new ArrayList<>();
        byTerm.forEach((term, videos) -> {
            double baseShare = base.getOrDefault(term, videos.size()) / (double) all.size();
            double chance = baseShare < 1 ? BinomialTail.atLeast(videos.size(), hot.size(), baseShare) : 1;
            if (chance * byTerm.size() < LEVEL) {
                Estimate share = Wilson.share((long) videos.size(), hot.size());
                topics.add(new Topic(term, share, baseShare, channels(videos), ids(videos)));
            }
        });
        topics.sort(Comparator.comparingDouble((Topic t) -> -t.share().lo() / t.base())
                .thenComparing(t -> -t.text().length())
                .thenComparing(Topic::text));
        return withoutRepetition(topics);
    }

    /** Of terms that stand for the very same videos only the first is kept. */
    private static List<Topic> withoutRepetition(List<Topic> topics) {
        Set<List<String>> seen = new HashSet<>();
        return topics.stream().filter(t -> seen.add(t.evidence())).limit(MOST).toList();
    }

    private static Set<String> vocabulary(List<Video> all) {
        Map<String, Set<String>> channelsOfTag = new HashMap<>();
        for (Video video : all) {
            for (String tag : video.tags()) {
                channelsOfTag.computeIfAbsent(normal(tag), t -> new HashSet<>()).add(video.channelId());
            }
        }
        return channelsOfTag.entrySet().stream()
                .filter(e -> e.getValue().size() >= MIN_CHANNELS && telling(e.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> terms(Video video, Set<String> vocabulary) {
        Set<String> terms = new TreeSet<>();
        video.tags().stream().map(Topics::normal).filter(vocabulary::contains).forEach(terms::add);
        List<String> words = List.of(SPACE.split(normal(video.title()), -1));
        for (int from = 0; from < words.size(); from++) {
            StringBuilder term = new StringBuilder(words.get(from));
            for (int to = from + 1; to <= Math.min(words.size(), from + MAX_WORDS); to++) {
                if (vocabulary.contains(term.toString())) {
                    terms.add(term.toString());
                }
                if (to < words.size()) {
                    term.append(' ').append(words.get(to));
                }
            }
        }
        return terms;
    }

    private static String normal(String text) {
        return NOT_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static boolean telling(String term) {
        return term.length() >= MIN_LENGTH && term.chars().anyMatch(Character::isLetter);
    }

    private static int channels(List<Video> videos) {
        return (int) videos.stream().map(Video::channelId).distinct().count();
    }

    private static List<String> ids(List<Video> videos) {
        return videos.stream().map(Video::id).sorted().toList();
    }
}
