package com.aurastream.youtube;

import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.youtube.YouTubeSource;
import com.aurastream.intel.source.youtube.YouTubeSource.Order;
import com.aurastream.intel.source.youtube.YouTubeSource.Search;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds videos of a game that are not known yet. Every query in every order is a lane; the lanes take turns, page by page,
 * until the searches are used up. A lane ends with its last page or with a page that brings nothing new, since the pages
 * behind it bring less.
 */
final class Discovery {

    private final YouTubeSource youtube;
    private final int searches;

    Discovery(YouTubeSource youtube, int searches) {
        this.youtube = youtube;
        this.searches = searches;
    }

    /**
     * Searches.
     *
     * @param known ids that are known already
     * @return what was found, also when a later search failed
     */
    Result find(Game game, Instant publishedAfter, Set<String> known) {
        Deque<Lane> lanes = lanes(game, publishedAfter);
        Set<String> found = new LinkedHashSet<>();
        for (int asked = 0; asked < searches && !lanes.isEmpty(); asked++) {
            Lane lane = lanes.remove();
            try {
                YouTubeSource.SearchPage page = youtube.search(lane.search(), lane.page());
                boolean newOnes = false;
                for (String id : page.videoIds()) {
                    newOnes |= !known.contains(id) && found.add(id);
                }
                if (newOnes && page.nextPage().isPresent()) {
                    lanes.add(new Lane(lane.search(), page.nextPage().get()));
                }
            } catch (SourceException e) {
                return new Result(List.copyOf(found), Optional.of(e));
            }
        }
        return new Result(List.copyOf(found), Optional.empty());
    }

    private static Deque<Lane> lanes(Game game, Instant publishedAfter) {
        Deque<Lane> lanes = new ArrayDeque<>();
        for (Order order : Order.values()) {
            game.youtubeQueries().forEach(query -> lanes.add(new Lane(new Search(query, order, publishedAfter), null)));
        }
        return lanes;
    }

    private record Lane(Search search, @Nullable String page) {}

    /**
     * What a discovery brought.
     *
     * @param videoIds ids that were not known, in the order in which they were found
     * @param stopped why it ended early; absent when it did not
     */
    record Result(List<String> videoIds, Optional<SourceException> stopped) {}
}
