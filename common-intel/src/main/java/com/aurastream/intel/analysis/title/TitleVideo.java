package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.performance.VideoPerformance;
import com.aurastream.intel.snapshot.Video;
import java.util.Map;
import java.util.Set;

/**
 * One video with what its title and tags say and how it does among its like.
 *
 * @param performance how it does for its age, format and channel
 * @param language ISO 639 code or {@link TitleLanguage#UNKNOWN}
 * @param phrases folded text of each candidate phrase, with its surface form
 * @param tags folded tags and hashtags
 * @param patterns what the title is built like
 * @param relative residual against the median of its cohort, natural logarithm
 * @param level the third of its cohort that it belongs to
 */
record TitleVideo(
        VideoPerformance performance,
        String language,
        Map<String, String> phrases,
        Set<String> tags,
        Set<TitlePattern> patterns,
        double relative,
        Level level) {

    /** How a video does within its cohort. */
    enum Level {
        /** The best third. */
        HIGH,
        MIDDLE,
        /** The lower half. */
        LOW
    }

    Video video() {
        return performance.video();
    }

    TitleVideo ranked(double relativeToCohort, Level levelInCohort) {
        return new TitleVideo(performance, language, phrases, tags, patterns, relativeToCohort, levelInCohort);
    }
}
