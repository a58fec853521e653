package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.mission.CandidateDraft.Advice;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitleTerm;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Words and phrases that are proven to go with performance as missions: use one in a title. */
final class KeywordMissions {

    private static final Duration TIME = Duration.ofDays(3);
    private static final int MOST = 6;
    private static final String MIXED = "mul";

    private static final Comparator<TitleTerm> SUREST_FIRST = Comparator.comparingDouble(
                    (TitleTerm term) -> term.lift().lo())
            .reversed()
            .thenComparing(TitleTerm::text);

    private KeywordMissions() {}

    static void of(Optional<TitleIntel> titles, CandidateDraft draft, List<Candidate> found, List<Missing> missing) {
        if (titles.isEmpty()) {
            missing.add(new Missing("candidates.use_keyword", 0, 1, "documents of title intel"));
        } else if (!titles.get().sufficiency().sufficient()) {
            int n = titles.get().sufficiency().n();
            missing.add(new Missing(
                    "candidates.use_keyword", n, titles.get().sufficiency().needed(), "videos whose titles were read"));
        } else {
            proven(titles.get()).forEach(term -> found.add(candidate(term, draft)));
        }
    }

    /** Both ways of looking have to agree: the term is a finding, and its videos reach more views for certain. */
    private static Stream<TitleTerm> proven(TitleIntel titles) {
        return Stream.concat(titles.phrases().stream(), titles.keywords().stream())
                .filter(term -> term.significant() && term.lift().lo() > 1)
                .sorted(SUREST_FIRST)
                .limit(MOST);
    }

    private static Candidate candidate(TitleTerm term, CandidateDraft draft) {
        Advice advice = new Advice(
                Kind.USE_KEYWORD,
                term.text(),
                "Put '" + term.display() + "' into the title of your next video",
                why(term),
                Wording.score(term.lift()),
                List.of(SizeBand.values()),
                term.evidence());
        return draft.publication(advice, term.text(), TIME);
    }

    private static String why(TitleTerm term) {
        return Wording.count(term.videos(), "video", "videos") + " of "
                + Wording.count(term.channels(), "channel", "channels")
                + " with it in the title reach " + Wording.times(term.lift())
                + " the views of the others, each measured against its age, format and channel" + language(term) + ".";
    }

    private static String language(TitleTerm term) {
        return term.language().equals(MIXED)
                ? ""
                : "; most of the titles are in "
                        + Locale.forLanguageTag(term.language()).getDisplayLanguage(Locale.ENGLISH);
    }
}
