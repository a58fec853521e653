package com.aurastream.simulator.twitch;

import com.aurastream.simulator.world.GameState;
import com.aurastream.simulator.world.StreamState;
import com.aurastream.simulator.world.UserState;
import com.aurastream.simulator.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Helix: streams, games and users. */
@RestController
@RequestMapping("/helix")
public class HelixController {

    private static final int MOST_TOP_GAMES = 1_000;

    private final World world;
    private final Clock clock;

    /** Of a world, at the clock's now. */
    public HelixController(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Running streams, most viewers first. */
    @GetMapping("/streams")
    public Map<String, Object> streams(HttpServletRequest request) {
        HelixQuery query = new HelixQuery(request);
        List<String> languages = query.list("language");
        List<String> users = query.list("user_id");
        List<String> logins = query.list("user_login");
        boolean everyone = users.isEmpty() && logins.isEmpty();
        List<StreamState> all = running(query.list("game_id"));
        List<StreamState> found = everyone && languages.isEmpty()
                ? all
                : all.stream()
                        .filter(s -> languages.isEmpty() || languages.contains(s.language()))
                        .filter(s -> everyone || users.contains(s.userId()) || logins.contains(s.userLogin()))
                        .toList();
        return HelixPage.of(found, query, HelixJson::stream);
    }

    private List<StreamState> running(List<String> games) {
        Instant now = clock.instant();
        if (games.size() <= 1) {
            return world.streams(games.isEmpty() ? "" : games.get(0), now);
        }
        return games.stream()
                .flatMap(game -> world.streams(game, now).stream())
                .sorted(Comparator.comparingInt(StreamState::viewers).reversed().thenComparing(StreamState::id))
                .toList();
    }

    /** Categories, most viewers first. */
    @GetMapping("/games/top")
    public Map<String, Object> topGames(HttpServletRequest request) {
        List<GameState> games = world.topGames(clock.instant());
        return HelixPage.of(
                games.subList(0, Math.min(games.size(), MOST_TOP_GAMES)), new HelixQuery(request), HelixJson::game);
    }

    /** Categories by id or name. */
    @GetMapping("/games")
    public Map<String, Object> games(HttpServletRequest request) {
        HelixQuery query = new HelixQuery(request);
        List<String> ids = query.list("id");
        List<String> names = query.list("name").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (ids.isEmpty() && names.isEmpty() && query.list("igdb_id").isEmpty()) {
            throw HelixError.helix(400, "Missing required parameter \"id\", \"name\" or \"igdb_id\"")
                    .raise();
        }
        List<Map<String, Object>> data = world.games(clock.instant()).stream()
                .filter(g -> ids.contains(g.id()) || names.contains(g.name().toLowerCase(Locale.ROOT)))
                .map(HelixJson::game)
                .toList();
        return Map.of("data", data);
    }

    /** Users by id or login. */
    @GetMapping("/users")
    public Map<String, Object> users(HttpServletRequest request) {
        HelixQuery query = new HelixQuery(request);
        List<String> ids = query.list("id");
        List<String> logins = query.list("login");
        if (ids.isEmpty() && logins.isEmpty()) {
            throw HelixError.helix(400, "Missing required parameter \"id\" or \"login\"")
                    .raise();
        }
        Instant now = clock.instant();
        Stream<UserState> found = Stream.concat(
                ids.stream().flatMap(id -> world.userById(id, now).stream()),
                logins.stream().flatMap(login -> world.userByLogin(login.toLowerCase(Locale.ROOT), now).stream()));
        return Map.of("data", found.distinct().map(HelixJson::user).toList());
    }
}
