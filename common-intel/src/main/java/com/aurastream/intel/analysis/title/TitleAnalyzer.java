package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.title.TitleVideo.Level;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds what titles of performing videos have that others lack: keywords, phrases, tags and patterns, by the log-odds
 * ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008) of the best third against the lower half,
 * in performance for age, format and channel, within format and language. A channel counts as at most two videos, a term
 * needs at least three channels, and no more than a tenth of what is called significant is expected to be chance.
 */
public final class TitleAnalyzer {

    /** The method's name in the methodology. */
    public static final String METHOD = "title.log-odds";

    /** Raised when a formula changes. */
    public static final int VERSION = 1;

    /** Fewest videos from which anything is concluded. */
    public static final int NEEDED = 30;

    private TitleAnalyzer() {}

    /**
     * Analyzes a game's titles as they were known at a moment. The order of the videos does not matter.
     *
     * @param videos the game's videos
     * @param at the moment; readings after it are not seen
     */
    public static TitleIntel analyze(GameVideos videos, Instant at) {
        TitleVideos.Reading reading = TitleVideos.of(videos, at);
        List<TitleVideo> all = reading.videos();
        List<FormatTitles> sections = sections(all);
        FormatTitles overall = sections.get(0);
        RisingTerms rising = RisingTerms.of(all, at);
        return new TitleIntel(
                overall.sufficiency(),
                all.size(),
                reading.offTopic(),
                channels(all),
                overall.keywords(),
                overall.phrases(),
                overall.underperforming(),
                rising.terms(),
                rising.since(),
                overall.tags(),
                overall.patterns(),
                overall.lengths(),
                languages(all),
                sections.subList(1, sections.size()));
    }

    /** All formats together first, under the name of an arbitrary one, then each that has videos. */
    private static List<FormatTitles> sections(List<TitleVideo> all) {
        List<VideoFormat> formats = new ArrayList<>(List.of(VideoFormat.LONG));
        List<List<TitleVideo>> groups = new ArrayList<>(List.of(all));
        for (VideoFormat format : VideoFormat.values()) {
            List<TitleVideo> same =
                    all.stream().filter(v -> v.performance().format() == format).toList();
            if (!same.isEmpty()) {
                formats.add(format);
                groups.add(same);
            }
        }
        List<Findings> findings = Findings.of(groups.stream()
                .map(group -> new TitleScope(group.size() < NEEDED ? List.of() : group))
                .toList());
        List<FormatTitles> sections = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            sections.add(section(formats.get(i), groups.get(i), findings.get(i)));
        }
        return List.copyOf(sections);
    }

    private static FormatTitles section(VideoFormat format, List<TitleVideo> videos, Findings findings) {
        return new FormatTitles(
                format,
                Sufficiency.of(videos.size(), NEEDED),
                findings.keywords(),
                findings.phrases(),
                findings.underperforming(),
                findings.tags(),
                findings.patterns(),
                lengths(videos));
    }

    private static Optional<TitleLengths> lengths(List<TitleVideo> videos) {
        if (videos.isEmpty()) {
            return Optional.empty();
        }
        Quantiles characters = Quantiles.of(videos.stream()
                .map(v -> TitlePatterns.length(v.video().title()))
                .toList());
        return Optional.of(new TitleLengths(
                characters.median(),
                characters.at(0.25),
                characters.at(0.75),
                Quantiles.of(videos.stream()
                                .map(v ->
                                        TitleTokenizer.tokens(v.video().title()).size())
                                .toList())
                        .median(),
                medianCharacters(videos, Level.HIGH).orElse(characters.median()),
                medianCharacters(videos, Level.LOW).orElse(characters.median()),
                videos.size()));
    }

    private static Optional<Double> medianCharacters(List<TitleVideo> videos, Level level) {
        List<Integer> lengths = videos.stream()
                .filter(v -> v.level() == level)
                .map(v -> TitlePatterns.length(v.video().title()))
                .toList();
        return lengths.isEmpty()
                ? Optional.empty()
                : Optional.of(Quantiles.of(lengths).median());
    }

    private static List<LanguageVideos> languages(List<TitleVideo> videos) {
        Map<String, List<TitleVideo>> byLanguage = new TreeMap<>();
        videos.forEach(v -> byLanguage
                .computeIfAbsent(v.language(), key -> new ArrayList<>())
                .add(v));
        return byLanguage.entrySet().stream()
                .map(e -> language(e.getKey(), e.getValue(), videos.size()))
                .sorted(Comparator.comparingInt(LanguageVideos::videos)
                        .reversed()
                        .thenComparing(LanguageVideos::language))
                .toList();
    }

    private static LanguageVideos language(String language, List<TitleVideo> videos, int of) {
        int declared = (int) videos.stream()
                .filter(v -> TitleLanguage.declared(v.video()).isPresent())
                .count();
        return new LanguageVideos(language, videos.size(), channels(videos), videos.size() / (double) of, declared);
    }

    private static int channels(List<TitleVideo> videos) {
        return (int) videos.stream().map(v -> v.video().channelId()).distinct().count();
    }
}
