package com.aurastream.simulator.world.synthetic;

import com.aurastream.simulator.world.GameState;
import com.aurastream.simulator.world.StreamState;
import com.aurastream.simulator.world.UserState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All Twitch categories of the synthetic world. */
final class Directories {

    private static final long RHYTHM = 6;

    private final Map<String, Directory> byGame = new LinkedHashMap<>();

    Directories(long seed, Lexicon lexicon, double scale, boolean rhythmic) {
        List<Lexicon.GameWords> games = new ArrayList<>(lexicon.games());
        lexicon.otherGames().forEach(other -> games.add(words(other)));
        int number = 0;
        for (int i = 0; i < games.size(); i++) {
            Lexicon.GameWords game = games.get(i);
            Rhythm rhythm = rhythmic ? Rhythm.of(Draw.of(seed, RHYTHM, i)) : Rhythm.FLAT;
            Directory directory =
                    new Directory(seed, lexicon, game, (int) Math.ceil(game.directory() * scale), number, rhythm);
            number += directory.streamerCount();
            byGame.put(game.twitchId(), directory);
        }
    }

    private static Lexicon.GameWords words(Lexicon.OtherGame other) {
        return new Lexicon.GameWords(
                "",
                other.name(),
                other.twitchId(),
                other.directory(),
                List.of(other.name()),
                List.of(),
                List.of(other.name()),
                List.of());
    }

    Optional<Directory> game(String gameId) {
        return Optional.ofNullable(byGame.get(gameId));
    }

    /** The streams of one category, or of all when the id is empty. */
    List<StreamState> streams(String gameId, Instant at) {
        if (gameId.isEmpty()) {
            return byGame.values().stream()
                    .flatMap(d -> d.at(at).stream())
                    .sorted(Comparator.comparingInt(StreamState::viewers)
                            .reversed()
                            .thenComparing(StreamState::id))
                    .toList();
        }
        return game(gameId).map(d -> d.at(at)).orElse(List.of());
    }

    List<GameState> byViewers(Instant at) {
        return byGame.values().stream()
                .sorted(Comparator.<Directory>comparingLong(d -> d.viewers(at))
                        .reversed()
                        .thenComparing(Directory::gameId))
                .map(d -> new GameState(d.gameId(), d.gameName()))
                .toList();
    }

    /** Every category in its own order; the position stands in the ids of its clips. */
    List<Directory> all() {
        return List.copyOf(byGame.values());
    }

    /** The category of a streamer. */
    Optional<Directory> ofStreamer(int number) {
        return byGame.values().stream()
                .filter(d -> d.streamer(number).isPresent())
                .findFirst();
    }

    /** A streamer by number; the number stands in the user id and at the end of the login. */
    Optional<UserState> user(int number) {
        return byGame.values().stream()
                .flatMap(d -> d.streamer(number).stream())
                .findFirst()
                .map(s -> new UserState(
                        s.userId(), s.login(), s.name(), Channels.BEGINNING.minusSeconds(86_400L * (number % 3_000))));
    }
}
