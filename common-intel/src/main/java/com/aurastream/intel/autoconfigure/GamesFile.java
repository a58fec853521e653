package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.TrackedGames;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.Resource;

/** Reads the list of tracked games. */
final class GamesFile {

    private static final String SETTING = "aurastream.games.file";
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private GamesFile() {}

    /**
     * The games of a file.
     *
     * @throws InvalidSettingException when the file cannot be read or a game in it is not whole
     */
    static TrackedGames read(Resource file) {
        try {
            TrackedGames games = new TrackedGames(parse(file));
            games.list().forEach(GamesFile::validate);
            return games;
        } catch (IOException | BindException | IllegalArgumentException e) {
            throw new InvalidSettingException(
                    SETTING,
                    file.getDescription() + " is not a list of games: " + rootMessage(e),
                    "See games.yml for its shape.");
        }
    }

    private static List<Game> parse(Resource file) throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        new YamlPropertySourceLoader().load("games", file).forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources))
                        .bind(
                                "games",
                                Bindable.listOf(Entry.class),
                                new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                        .orElse(List.of())
                        .stream()
                        .map(Entry::game)
                        .toList();
    }

    private static void validate(Game game) {
        require(SLUG.matcher(game.slug()).matches(), game, "slug must be lower-case letters, digits and underscores");
        require(!game.name().isBlank(), game, "name is empty");
        require(!game.youtubeQueries().isEmpty(), game, "youtube-queries is empty");
        require(DIGITS.matcher(game.twitchId()).matches(), game, "twitch-id must be digits");
    }

    private static void require(boolean holds, Game game, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("game " + game.slug() + ": " + otherwise);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    }

    /** A game as it is written: what is left out is empty, so that the sentence about it can name the game. */
    record Entry(
            @DefaultValue("") String slug,
            @DefaultValue("") String name,
            @DefaultValue List<String> youtubeQueries,
            @DefaultValue("") String twitchId) {

        Game game() {
            return new Game(slug, name, youtubeQueries, twitchId);
        }
    }
}
