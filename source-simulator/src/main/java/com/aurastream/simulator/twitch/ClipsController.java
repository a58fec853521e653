package com.aurastream.simulator.twitch;

import com.aurastream.simulator.world.ClipState;
import com.aurastream.simulator.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Helix: clips, with the real one's flaws. */
@RestController
@RequestMapping("/helix")
public class ClipsController {

    private static final int MOST = 1_000;

    private final World world;
    private final Clock clock;

    /** Of a world, at the clock's now. */
    public ClipsController(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Clips by id, of a category or of a streamer. */
    @GetMapping("/clips")
    public Map<String, Object> clips(HttpServletRequest request) {
        HelixQuery query = new HelixQuery(request);
        List<String> ids = query.list("id");
        Optional<String> game = query.text("game_id");
        Optional<String> broadcaster = query.text("broadcaster_id");
        checkSubject(Stream.of(!ids.isEmpty(), game.isPresent(), broadcaster.isPresent())
                .filter(given -> given)
                .count());
        if (query.text("before").isPresent()) {
            throw HelixError.helix(400, "The parameter \"before\" is not supported")
                    .raise();
        }
        Instant now = clock.instant();
        return ids.isEmpty() ? list(query, game, broadcaster.orElse(""), now) : byId(query, ids, now);
    }

    private static void checkSubject(long given) {
        if (given == 0) {
            throw HelixError.helix(400, "Missing required parameter \"id\", \"game_id\" or \"broadcaster_id\"")
                    .raise();
        }
        if (given > 1) {
            throw HelixError.helix(
                            400,
                            "The parameters \"id\", \"game_id\" and \"broadcaster_id\" are mutually exclusive; you may"
                                    + " specify only one of them")
                    .raise();
        }
    }

    private Map<String, Object> byId(HelixQuery query, List<String> ids, Instant now) {
        List<ClipState> found =
                ids.stream().flatMap(id -> world.clip(id, now).stream()).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "data",
                query.faults().clips(found).stream().map(HelixJson::clip).toList());
        body.put("pagination", Map.of());
        return body;
    }

    private Map<String, Object> list(HelixQuery query, Optional<String> game, String broadcaster, Instant now) {
        ClipWindow window = ClipWindow.of(query, now);
        List<ClipState> made = game.map(id -> world.clips(category(id), window.from(), window.until(), now))
                .orElseGet(() -> world.clipsOf(broadcaster, window.from(), window.until(), now));
        List<ClipState> listed = featured(query.faults().clips(window.listed(made)), query);
        return HelixPage.bounded(listed, MOST, query, HelixJson::clip);
    }

    /** No world knows every category, so only what cannot be one is not found. */
    private static String category(String id) {
        if (!id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw HelixError.helix(404, "The ID in game_id was not found.").raise();
        }
        return id;
    }

    private static List<ClipState> featured(List<ClipState> clips, HelixQuery query) {
        return query.text("is_featured")
                .map(Boolean::parseBoolean)
                .map(wanted ->
                        clips.stream().filter(c -> c.featured() == wanted).toList())
                .orElse(clips);
    }
}
