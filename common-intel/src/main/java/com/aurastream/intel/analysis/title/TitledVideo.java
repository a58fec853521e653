package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.performance.VideoPerformance;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import java.util.Set;

/**
 * A video as the title analysis sees it.
 *
 * @param performance how it does for its age, format and channel
 * @param language ISO 639 code, {@code unknown} where neither declared nor recognised
 * @param tags its tags and hashtags, lower case, without names of games and channels
 * @param high whether it is in the best third of its format and language
 */
public record TitledVideo(VideoPerformance performance, String language, Set<String> tags, boolean high) {

    /** The video. */
    public Video video() {
        return performance.video();
    }

    /** Its format. */
    public VideoFormat format() {
        return performance.format();
    }
}
