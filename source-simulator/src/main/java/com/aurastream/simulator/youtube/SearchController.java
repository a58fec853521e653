package com.aurastream.simulator.youtube;

import com.aurastream.simulator.fault.CallFaults;
import com.aurastream.simulator.world.SearchQuery;
import com.aurastream.simulator.world.Slice;
import com.aurastream.simulator.world.VideoState;
import com.aurastream.simulator.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code search.list}, for videos. */
@RestController
public class SearchController {

    private final World world;
    private final Clock clock;

    /** Of a world, at the clock's now. */
    public SearchController(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Searches. */
    @GetMapping("/youtube/v3/search")
    public ResponseEntity<Object> search(HttpServletRequest request) {
        ApiQuery query = new ApiQuery(request);
        Set<String> parts = query.parts(Set.of("id", "snippet"));
        boolean videos = query.list("type").isEmpty() || query.list("type").contains("video");
        if (!videos) {
            throw YouTubeError.invalid("type", String.join(",", query.list("type")))
                    .raise();
        }
        List<VideoState> found = query.faults().videos(world.search(read(query), clock.instant()));
        int size = query.maxResults();
        int asked = query.offset();
        CallFaults.Paging paging = query.faults().paging(asked, size);
        Slice<VideoState> slice = Slice.of(found, paging.from(), size);
        Map<String, Object> head = Responses.page(paging, asked, size, slice.total());
        head.put("regionCode", query.text("regionCode").orElse("US"));
        head.put("pageInfo", new Responses.PageInfo(estimate(slice.total()), size).json());
        return Responses.list(
                "youtube#searchListResponse",
                head,
                slice.items().stream()
                        .map(v -> VideoJson.searchResult(v, parts))
                        .toList(),
                query);
    }

    private static SearchQuery read(ApiQuery query) {
        return new SearchQuery(
                query.text("q").orElse(""),
                order(query.text("order").orElse("relevance")),
                query.instant("publishedAfter"),
                query.instant("publishedBefore"),
                query.text("videoCategoryId"),
                query.text("channelId"),
                query.text("relevanceLanguage"));
    }

    private static SearchQuery.Order order(String name) {
        return switch (name) {
            case "relevance", "rating", "title" -> SearchQuery.Order.RELEVANCE;
            case "date" -> SearchQuery.Order.DATE;
            case "viewCount" -> SearchQuery.Order.VIEW_COUNT;
            default -> throw YouTubeError.invalid("order", name).raise();
        };
    }

    /** The API's total is an estimate, too: never the number of results that can be paged to. */
    private static int estimate(int found) {
        return found + found / 7;
    }
}
