package com.aurastream.intel.analysis.idea;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.analysis.title.FormatTitles;
import com.aurastream.intel.analysis.title.GameNames;
import com.aurastream.intel.analysis.title.PatternLift;
import com.aurastream.intel.analysis.title.TitleIndex;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitlePattern;
import com.aurastream.intel.analysis.title.TitledVideo;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes video ideas of what works: topics (proven and rising phrases first, then those in use) × formats, weighed by their
 * {@link Opportunity}. An idea needs an opportunity above 50 and three videos as evidence; its title follows the pattern
 * with the highest lift that no better idea uses, in the topic's language, and copies no existing title.
 */
public final class VideoIdeaGenerator {

    /** The method's name in the methodology. */
    public static final String METHOD = "idea.opportunity";

    /** Raised when a formula changes. */
    public static final int VERSION = 1;

    private static final int MOST_IDEAS = 5;
    private static final int FEWEST_EVIDENCE = 3;
    private static final double EVEN = 50;
    private static final double NEAR_COPY = 0.8;
    private static final int FEWEST_FOR_DURATION = 10;
    private static final int MOST_TAGS = 8;
    private static final Duration COMPETITION = Duration.ofDays(7);

    private final TitleIndex index;
    private final TitleIntel intel;
    private final GameNames names;
    private final Instant at;
    private final Set<TitleTemplates.Wording> used = new LinkedHashSet<>();

    private VideoIdeaGenerator(TitleIndex index, TitleIntel intel, GameNames names, Instant at) {
        this.index = index;
        this.intel = intel;
        this.names = names;
        this.at = at;
    }

    /** A topic in a format with what speaks for it. */
    private record Candidate(Topic topic, VideoFormat format, List<IdeaReason> why, Estimate opportunity) {}

    /**
     * Up to five ideas, best opportunity first; none where there are too few videos or nothing speaks for a topic.
     *
     * @param videos the game's videos; their order does not matter
     * @param intel the title intel of the same videos at the same moment
     * @param at the moment; readings after it are not seen
     */
    public static VideoIdeas generate(GameVideos videos, TitleIntel intel, Instant at) {
        if (!intel.sufficiency().sufficient()) {
            return new VideoIdeas(intel.sufficiency(), 0, List.of());
        }
        return new VideoIdeaGenerator(TitleIndex.of(videos, at), intel, GameNames.of(videos.game()), at).generate();
    }

    private VideoIdeas generate() {
        List<Candidate> candidates = candidates();
        List<Candidate> chosen = new ArrayList<>();
        List<VideoIdea> ideas = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean resembles = chosen.stream().anyMatch(c -> resemble(c, candidate));
            if (ideas.size() < MOST_IDEAS && candidate.opportunity().value() > EVEN && !resembles) {
                idea(candidate).ifPresent(idea -> {
                    chosen.add(candidate);
                    ideas.add(idea);
                });
            }
        }
        ideas.sort(Comparator.comparingDouble((VideoIdea i) -> i.opportunity().value())
                .reversed()
                .thenComparing(VideoIdea::topic));
        return new VideoIdeas(intel.sufficiency(), candidates.size(), ideas);
    }

    /** Lower ranks first, then by the lower end of the opportunity. */
    private List<Candidate> candidates() {
        Opportunity opportunity = new Opportunity(index, intel.recentSince(), at);
        List<Candidate> candidates = new ArrayList<>();
        for (Topic topic : Topic.of(intel, index::isVague)) {
            int n = index.carrying(topic.text()).size();
            for (FormatTitles format : intel.formats()) {
                if (format.sufficiency().sufficient() && n >= FEWEST_EVIDENCE) {
                    List<IdeaReason> why = opportunity.reasons(topic.text(), format.format());
                    candidates.add(new Candidate(topic, format.format(), why, Opportunity.score(why, n)));
                }
            }
        }
        candidates.sort(Comparator.comparingInt((Candidate c) -> c.topic().rank())
                .thenComparing(Comparator.comparingDouble(
                                (Candidate c) -> c.opportunity().lo())
                        .reversed())
                .thenComparing(c -> c.topic().text())
                .thenComparing(Candidate::format));
        return List.copyOf(candidates);
    }

    /** Whether two topics share a word or half of their videos. */
    private boolean resemble(Candidate a, Candidate b) {
        if (a.topic().resembles(b.topic())) {
            return true;
        }
        Set<String> mine = carriers(a);
        Set<String> theirs = carriers(b);
        long both = mine.stream().filter(theirs::contains).count();
        return 2 * both >= Math.min(mine.size(), theirs.size());
    }

    private Set<String> carriers(Candidate candidate) {
        return index.carrying(candidate.topic().text()).stream()
                .map(v -> v.video().id())
                .collect(Collectors.toSet());
    }

    private Optional<VideoIdea> idea(Candidate candidate) {
        String topic = candidate.topic().text();
        List<String> evidence = evidence(topic, candidate.format());
        if (evidence.size() < FEWEST_EVIDENCE) {
            return Optional.empty();
        }
        String language = TitleTemplates.languageFor(candidate.topic().language());
        for (TitleTemplates.Wording wording : wordings(candidate.format(), topic)) {
            Optional<String> title = TitleTemplates.title(
                    language,
                    wording,
                    names.written(candidate.topic().display()),
                    names.displayName(),
                    names.isNamedIn(topic));
            if (title.isPresent() && !index.hasNearCopyOf(title.get(), NEAR_COPY)) {
                used.add(wording);
                return Optional.of(idea(candidate, title.get(), language, wording.hook(), evidence));
            }
        }
        return Optional.empty();
    }

    private VideoIdea idea(
            Candidate candidate, String title, String language, Optional<TitlePattern> hook, List<String> evidence) {
        List<TitledVideo> carriers = index.carrying(candidate.topic().text());
        List<TitledVideo> competing = carriers.stream()
                .filter(v -> !v.video().publishedAt().isBefore(at.minus(COMPETITION)))
                .toList();
        List<IdeaReason> why = new ArrayList<>(candidate.why());
        hook.flatMap(pattern -> lift(pattern, candidate.format()))
                .ifPresent(lift -> why.add(new IdeaReason(IdeaFactor.HOOK, lift, 0)));
        return new VideoIdea(
                title,
                candidate.topic().text(),
                language,
                candidate.format(),
                hook,
                candidate.opportunity(),
                difficulty(carriers),
                why,
                competing.size(),
                channels(competing).size(),
                duration(candidate.format()),
                tags(candidate.topic().text(), carriers),
                evidence);
    }

    /** Of the format itself where it has enough, else of all formats. */
    private List<String> evidence(String topic, VideoFormat format) {
        List<String> ofFormat = index.evidence(topic, v -> v.format() == format);
        return ofFormat.size() >= FEWEST_EVIDENCE ? ofFormat : index.evidence(topic, v -> true);
    }

    /**
     * The hooks that do better than other titles, by the lower end of their lift, then plain wordings; those that a
     * better idea uses come last. A topic that holds a number gets no second one.
     */
    private List<TitleTemplates.Wording> wordings(VideoFormat format, String topic) {
        boolean hasNumber = topic.chars().anyMatch(Character::isDigit);
        List<TitleTemplates.Wording> wordings = new ArrayList<>();
        patterns(format).stream()
                .filter(p ->
                        TitleTemplates.HOOKS.contains(p.pattern()) && p.lift().value() > 1)
                .filter(p -> !hasNumber || (p.pattern() != TitlePattern.NUMBER && p.pattern() != TitlePattern.LISTICLE))
                .sorted(Comparator.comparingDouble((PatternLift p) -> p.lift().lo())
                        .reversed()
                        .thenComparing(PatternLift::pattern))
                .forEach(p -> wordings.add(TitleTemplates.Wording.of(p.pattern())));
        wordings.addAll(TitleTemplates.PLAIN);
        wordings.sort(Comparator.comparing(used::contains));
        return wordings;
    }

    private List<PatternLift> patterns(VideoFormat format) {
        return intel.formats().stream()
                .filter(f -> f.format() == format)
                .flatMap(f -> f.patterns().stream())
                .toList();
    }

    private Optional<Estimate> lift(TitlePattern pattern, VideoFormat format) {
        return patterns(format).stream()
                .filter(p -> p.pattern() == pattern)
                .map(PatternLift::lift)
                .findFirst();
    }

    /** The part of the topic's channels of which no video reached the best third, in per cent. */
    private static Estimate difficulty(List<TitledVideo> carriers) {
        int channels = channels(carriers).size();
        int succeeded =
                channels(carriers.stream().filter(TitledVideo::high).toList()).size();
        Estimate share = Wilson.share((long) (channels - succeeded), channels);
        return new Estimate(100 * share.value(), 100 * share.lo(), 100 * share.hi(), channels);
    }

    private Optional<DurationBand> duration(VideoFormat format) {
        List<Long> seconds = index.videos().stream()
                .filter(v -> v.format() == format && v.high())
                .map(v -> v.video().duration().toSeconds())
                .filter(s -> s > 0)
                .toList();
        if (seconds.size() < FEWEST_FOR_DURATION) {
            return Optional.empty();
        }
        Quantiles quantiles = Quantiles.of(seconds);
        return Optional.of(new DurationBand(
                Duration.ofSeconds(Math.round(quantiles.at(0.25))),
                Duration.ofSeconds(Math.round(quantiles.at(0.75))),
                seconds.size()));
    }

    /** The topic itself, then the tags of its videos that at least two channels use, by the number of channels. */
    private static List<String> tags(String topic, List<TitledVideo> carriers) {
        Map<String, Set<String>> channels = new LinkedHashMap<>();
        carriers.forEach(v -> v.tags().forEach(tag -> channels.computeIfAbsent(tag, key -> new LinkedHashSet<>())
                .add(v.video().channelId())));
        Set<String> tags = new LinkedHashSet<>(List.of(topic));
        channels.entrySet().stream()
                .filter(e -> e.getValue().size() >= 2)
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> e) ->
                                e.getValue().size())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> tags.add(e.getKey()));
        return tags.stream().limit(MOST_TAGS).toList();
    }

    private static Set<String> channels(List<TitledVideo> videos) {
        Set<String> channels = new LinkedHashSet<>();
        videos.forEach(v -> channels.add(v.video().channelId()));
        return channels;
    }
}
