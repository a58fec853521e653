package com.aurastream.simulator.youtube;

import com.aurastream.simulator.fault.CallFaults;
import com.aurastream.simulator.world.Slice;
import com.aurastream.simulator.world.VideoState;
import com.aurastream.simulator.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code videos.list} and {@code videos.batchGetStats}. */
@RestController
@RequestMapping("/youtube/v3")
public class VideosController {

    private static final int MOST_IN_CHART = 200;
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");

    private final World world;
    private final Clock clock;

    /** Of a world, at the clock's now. */
    public VideosController(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Videos by id, or a chart. */
    @GetMapping("/videos")
    public ResponseEntity<Object> videos(HttpServletRequest request) {
        ApiQuery query = new ApiQuery(request);
        Set<String> parts = query.parts(VideoJson.PARTS);
        List<String> ids = query.ids();
        if (!ids.isEmpty()) {
            return byId(query, ids, parts);
        }
        if (query.text("chart").isEmpty()) {
            throw YouTubeError.noFilter("No filter selected. Expected one of: id, chart, myRating")
                    .raise();
        }
        return chart(query, parts);
    }

    private ResponseEntity<Object> byId(ApiQuery query, List<String> ids, Set<String> parts) {
        List<Map<String, Object>> items =
                found(query, ids).stream().map(v -> VideoJson.video(v, parts)).toList();
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("pageInfo", new Responses.PageInfo(items.size(), items.size()).json());
        return Responses.list("youtube#videoListResponse", head, items, query);
    }

    private List<VideoState> found(ApiQuery query, List<String> ids) {
        Instant now = clock.instant();
        return query.faults()
                .videos(ids.stream()
                        .flatMap(id -> world.video(id, now).stream())
                        .toList());
    }

    private ResponseEntity<Object> chart(ApiQuery query, Set<String> parts) {
        String region = query.text("regionCode").orElse("US").toUpperCase(Locale.ROOT);
        if (!REGION.matcher(region).matches()) {
            throw YouTubeError.parameter("youtube.parameter", "invalidRegionCode", "Invalid region code.", "regionCode")
                    .raise();
        }
        if (!query.text("chart").orElse("").equals("mostPopular")) {
            throw YouTubeError.invalid("chart", query.text("chart").orElse("")).raise();
        }
        String category =
                query.text("videoCategoryId").filter(c -> !c.equals("0")).orElse("");
        List<VideoState> chart = world.chart(region, category, clock.instant())
                .orElseThrow(() -> YouTubeError.parameter(
                                "youtube.video",
                                "videoChartNotFound",
                                "The requested video chart is not supported or is not available.",
                                "chart")
                        .raise());
        return page(query, query.faults().videos(chart.subList(0, Math.min(chart.size(), MOST_IN_CHART))), parts);
    }

    private static ResponseEntity<Object> page(ApiQuery query, List<VideoState> chart, Set<String> parts) {
        int size = query.maxResults();
        int asked = query.offset();
        CallFaults.Paging paging = query.faults().paging(asked, size);
        Slice<VideoState> slice = Slice.of(chart, paging.from(), size);
        Map<String, Object> head = Responses.page(paging, asked, size, slice.total());
        head.put("pageInfo", new Responses.PageInfo(slice.total(), size).json());
        List<Map<String, Object>> items =
                slice.items().stream().map(v -> VideoJson.video(v, parts)).toList();
        return Responses.list("youtube#videoListResponse", head, items, query);
    }

    /** Counts of up to 50 videos; the ids that are not found are left out. */
    @GetMapping("/videos:batchGetStats")
    public ResponseEntity<Object> batchGetStats(HttpServletRequest request) {
        ApiQuery query = new ApiQuery(request);
        Set<String> parts = query.parts(VideoJson.STAT_PARTS);
        List<String> ids = query.ids();
        if (ids.isEmpty()) {
            throw YouTubeError.parameter("global", "required", "Required parameter: id", "id")
                    .raise();
        }
        List<Map<String, Object>> items = found(query, ids).stream()
                .map(v -> VideoJson.statistics(v, parts))
                .toList();
        return Responses.list("youtube#batchGetStatsResponse", Map.of(), items, query);
    }
}
