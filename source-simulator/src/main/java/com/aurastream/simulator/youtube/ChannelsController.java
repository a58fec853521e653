package com.aurastream.simulator.youtube;

import com.aurastream.simulator.fault.CallFaults;
import com.aurastream.simulator.world.Slice;
import com.aurastream.simulator.world.VideoState;
import com.aurastream.simulator.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code channels.list} by id and {@code playlistItems.list} of the uploads. */
@RestController
@RequestMapping("/youtube/v3")
public class ChannelsController {

    private final World world;
    private final Clock clock;

    /** Of a world, at the clock's now. */
    public ChannelsController(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Channels by id; the ids that are not found are left out. */
    @GetMapping("/channels")
    public ResponseEntity<Object> channels(HttpServletRequest request) {
        ApiQuery query = new ApiQuery(request);
        Set<String> parts = query.parts(ChannelJson.PARTS);
        List<String> ids = query.ids();
        if (ids.isEmpty()) {
            throw YouTubeError.noFilter("No filter selected. Expected one of: id")
                    .raise();
        }
        Instant now = clock.instant();
        List<Map<String, Object>> items = ids.stream()
                .flatMap(id -> world.channel(id, now).stream())
                .map(c -> ChannelJson.of(c, parts))
                .toList();
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("pageInfo", new Responses.PageInfo(items.size(), items.size()).json());
        return Responses.list("youtube#channelListResponse", head, items, query);
    }

    /** A channel's uploads, newest first. */
    @GetMapping("/playlistItems")
    public ResponseEntity<Object> playlistItems(HttpServletRequest request) {
        ApiQuery query = new ApiQuery(request);
        Set<String> parts = query.parts(VideoJson.ITEM_PARTS);
        String playlist = query.text("playlistId")
                .orElseThrow(() -> YouTubeError.noFilter("No filter selected. Expected one of: id, playlistId")
                        .raise());
        int size = query.maxResults();
        int asked = query.offset();
        CallFaults.Paging paging = query.faults().paging(asked, size);
        Slice<VideoState> slice = uploads(playlist, paging.from(), size);
        Map<String, Object> head = Responses.page(paging, asked, size, slice.total());
        head.put("pageInfo", new Responses.PageInfo(slice.total(), size).json());
        List<Map<String, Object>> items = new ArrayList<>();
        for (VideoState video : query.faults().videos(slice.items())) {
            items.add(VideoJson.playlistItem(video, playlist, paging.from() + items.size(), parts));
        }
        return Responses.list("youtube#playlistItemListResponse", head, items, query);
    }

    private Slice<VideoState> uploads(String playlist, int offset, int limit) {
        return playlist.startsWith("UU")
                ? world.uploads("UC" + playlist.substring(2), clock.instant(), offset, limit)
                        .orElseThrow(() -> notFound())
                : raiseNotFound();
    }

    private static Slice<VideoState> raiseNotFound() {
        throw notFound();
    }

    private static YouTubeError.Raised notFound() {
        return new YouTubeError(
                        404,
                        "youtube.playlistItem",
                        "playlistNotFound",
                        "The playlist identified with the request's <code>playlistId</code> parameter cannot be found.",
                        java.util.Optional.of("playlistId"))
                .raise();
    }
}
