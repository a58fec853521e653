package com.aurastream.intel.source.youtube;

import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.intel.source.SourceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public YouTube data that the fleet asks for. Every method may throw a {@link SourceException}; none gives half an
 * answer without saying so.
 */
public interface YouTubeSource {

    /** How many ids one call may ask for, and how many items one page holds. */
    int PAGE = 50;

    /**
     * A page of the most popular videos of a region, best first; one general unit.
     *
     * @param region ISO 3166-1 alpha-2 code
     * @param category YouTube's category, such as {@code 20} for gaming; absent for the chart of all
     * @param page where the last page said that the next one begins; {@code null} for the first
     * @return empty when YouTube has no chart of that region and category, which is not an error
     */
    ChartPage chart(String region, Optional<String> category, @Nullable String page);

    /** A page of search results; one search. */
    SearchPage search(Search search, @Nullable String page);

    /** Videos with their counts; one general unit. At most {@value #PAGE} ids. */
    Videos videos(List<String> ids);

    /** Counts of known videos; one batch statistics call. At most {@value #PAGE} ids. */
    Statistics statistics(List<String> ids);

    /** Channels, vanished ones left out; one general unit. At most {@value #PAGE} ids. */
    List<Channel> channels(List<String> ids);

    /** The newest uploads of a playlist, newest first, at most {@value #PAGE}; one general unit. Empty when it is gone. */
    List<Upload> uploads(String playlistId);

    /** What was spent through this object, such as {@code youtube.general}: units. Failed calls are included. */
    Map<String, Long> spent();

    /** In which order YouTube searches. */
    enum Order {
        /** Most views first. */
        VIEW_COUNT("viewCount"),
        /** Newest first. */
        DATE("date"),
        /** What YouTube holds for best first. */
        RELEVANCE("relevance");

        private final String parameter;

        Order(String parameter) {
            this.parameter = parameter;
        }

        /** The API's word for it. */
        @Override
        public String toString() {
            return parameter;
        }
    }

    /**
     * What to search for.
     *
     * @param query the words
     * @param order in which order
     * @param publishedAfter the oldest publication
     */
    record Search(String query, Order order, Instant publishedAfter) {}

    /**
     * A page of a search.
     *
     * @param videoIds what was found, in order
     * @param nextPage where the next page begins; absent at the end
     */
    record SearchPage(List<String> videoIds, Optional<String> nextPage) {

        /** Copies the ids. */
        public SearchPage {
            videoIds = List.copyOf(videoIds);
        }
    }

    /**
     * A page of a chart.
     *
     * @param videos in order of rank
     * @param nextPage where the next page begins; absent at the end
     */
    record ChartPage(List<ObservedVideo> videos, Optional<String> nextPage) {

        /** Copies the videos. */
        public ChartPage {
            videos = List.copyOf(videos);
        }
    }

    /**
     * Videos as asked for by id.
     *
     * @param found those that are there, with their counts
     * @param missing ids for which nothing came, because the video vanished or was made private
     * @param unreadable ids of items without what makes a video: publication, length or views
     */
    record Videos(List<ObservedVideo> found, List<String> missing, List<String> unreadable) {

        /** Copies the lists. */
        public Videos {
            found = List.copyOf(found);
            missing = List.copyOf(missing);
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Counts as asked for by id.
     *
     * @param samples by video id
     * @param missing ids for which nothing came; the call is not atomic, so that this does not prove that a video is gone
     * @param uncounted ids of items without views
     */
    record Statistics(Map<String, VideoSample> samples, List<String> missing, List<String> uncounted) {

        /** Copies all three. */
        public Statistics {
            samples = Map.copyOf(samples);
            missing = List.copyOf(missing);
            uncounted = List.copyOf(uncounted);
        }
    }

    /**
     * One upload of a channel.
     *
     * @param videoId YouTube's id
     * @param publishedAt when it became public
     */
    record Upload(String videoId, Instant publishedAt) {}
}
