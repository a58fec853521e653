package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.insight.InsightCandidate.Sentences;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.analysis.title.GameNames;
import com.aurastream.intel.analysis.title.PatternLift;
import com.aurastream.intel.analysis.title.RisingTerm;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitleTerm;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What titles say: terms and patterns whose lift is proven and whose interval lies above 1, and terms that proved to rise. */
final class TitleCandidates {

    private final TitleIntel titles;
    private final Horizon horizon;
    private final String name;

    TitleCandidates(TitleIntel titles, Horizon horizon) {
        this.titles = titles;
        this.horizon = horizon;
        this.name = GameNames.of(horizon.game()).displayName();
    }

    Stream<InsightCandidate> all() {
        Stream<InsightCandidate> terms = Stream.concat(titles.keywords().stream(), titles.phrases().stream())
                .filter(term -> term.significant() && term.lift().lo() > 1)
                .map(this::term);
        Stream<InsightCandidate> rising =
                titles.rising().stream().filter(RisingTerm::significant).map(this::rising);
        Stream<InsightCandidate> patterns = titles.patterns().stream()
                .filter(pattern -> pattern.significant() && pattern.lift().lo() > 1)
                .map(this::pattern);
        return Stream.of(terms, rising, patterns).flatMap(each -> each);
    }

    private InsightCandidate term(TitleTerm term) {
        String headline = "Titles with “" + term.display() + "” do better than other titles about " + name + ".";
        String detail = "The " + term.videos() + " videos of " + term.channels() + " channels with it have "
                + Phrasing.times(term.lift()) + " the views of the others, at equal age, format and channel.";
        return InsightCandidate.of(
                horizon.game(),
                InsightType.TITLE_KEYWORD,
                keyword(term.text()),
                new Sentences(
                        headline,
                        detail,
                        "Make a video that “" + term.display() + "” describes, and say so in its title."),
                term.lift(),
                Math.min(1 - term.q(), Confidence.above(term.lift(), 1)),
                term.evidence(),
                share(term.videos()).map(share -> share(term.text(), share, share.lo())));
    }

    private InsightCandidate rising(RisingTerm term) {
        String headline = "“" + term.display() + "” is on the rise in titles about " + name + ".";
        String detail = "Its share in the newest third of the month's videos is " + Phrasing.times(term.growth())
                + " that in the older ones: " + term.recent() + " recent and " + term.older() + " older videos of "
                + term.channels() + " channels.";
        return InsightCandidate.of(
                horizon.game(),
                InsightType.RISING_TERM,
                keyword(term.text()),
                new Sentences(
                        headline, detail, "Cover “" + term.display() + "” soon, while others have only begun to."),
                term.growth(),
                Math.min(1 - term.q(), Confidence.above(term.growth(), 1)),
                term.evidence(),
                share(term.recent() + term.older()).map(share -> share(term.text(), share, share.value())));
    }

    private InsightCandidate pattern(PatternLift pattern) {
        String words = Phrasing.pattern(pattern.pattern());
        String headline = "Titles that " + words + " do better in " + name + ".";
        String detail = "The " + pattern.videos() + " such videos of " + pattern.channels() + " channels have "
                + Phrasing.times(pattern.lift()) + " the views of the others, at equal age, format and channel.";
        return InsightCandidate.of(
                horizon.game(),
                InsightType.TITLE_PATTERN,
                "pattern:" + pattern.pattern(),
                new Sentences(headline, detail, "Next time, " + Phrasing.advice(pattern.pattern()) + "."),
                pattern.lift(),
                Math.min(1 - pattern.q(), Confidence.above(pattern.lift(), 1)),
                pattern.evidence(),
                Optional.empty());
    }

    /** The month's share of some carriers. */
    private Optional<Estimate> share(int carriers) {
        return carriers <= titles.videos() && titles.videos() > 0
                ? Optional.of(Wilson.share((long) carriers, titles.videos()))
                : Optional.empty();
    }

    private Prediction share(String text, Estimate share, double least) {
        return horizon.prediction(Metric.KEYWORD_SHARE, text, share.value(), least);
    }

    /** A prediction that a term which titles carry goes on being carried; empty for one whose share is not known. */
    Optional<Prediction> share(String text) {
        Stream<Integer> carriers = Stream.of(
                        titles.keywords().stream()
                                .filter(t -> t.text().equals(text))
                                .map(TitleTerm::videos),
                        titles.phrases().stream()
                                .filter(t -> t.text().equals(text))
                                .map(TitleTerm::videos),
                        titles.rising().stream()
                                .filter(t -> t.text().equals(text))
                                .map(t -> t.recent() + t.older()))
                .flatMap(each -> each);
        return carriers.findFirst().flatMap(this::share).map(share -> share(text, share, share.lo()));
    }

    /** The same for one term, whichever analysis found it and however it is written. */
    static String keyword(String text) {
        return "keyword:" + text.toLowerCase(Locale.ROOT);
    }
}
