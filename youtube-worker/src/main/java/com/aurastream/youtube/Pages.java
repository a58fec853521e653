package com.aurastream.youtube;

import com.aurastream.intel.source.youtube.YouTubeSource;
import java.util.List;
import java.util.stream.IntStream;

/** Ids in portions that one call takes. */
final class Pages {

    private Pages() {}

    static List<List<String>> of(List<String> ids) {
        int pages = (ids.size() + YouTubeSource.PAGE - 1) / YouTubeSource.PAGE;
        return IntStream.range(0, pages)
                .mapToObj(page ->
                        ids.subList(page * YouTubeSource.PAGE, Math.min(ids.size(), (page + 1) * YouTubeSource.PAGE)))
                .toList();
    }
}
