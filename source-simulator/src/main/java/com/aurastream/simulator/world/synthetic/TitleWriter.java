package com.aurastream.simulator.world.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Writes titles and tags in the language of the channel. */
final class TitleWriter {

    private final Lexicon lexicon;
    private final List<List<String>> keywords;

    TitleWriter(Lexicon lexicon, Plants plants) {
        this.lexicon = lexicon;
        this.keywords = java.util.stream.IntStream.range(0, lexicon.games().size())
                .mapToObj(game -> plants.keywords(lexicon, game))
                .toList();
    }

    /** A title, its tags, and the strewn keywords in it. */
    record Written(String title, List<String> tags, List<String> keywords) {}

    Written write(SyntheticChannel channel, Draw draw, boolean mayCarry) {
        return channel.game() >= 0 ? gaming(channel, draw, mayCarry) : other(channel, draw);
    }

    private Written gaming(SyntheticChannel channel, Draw draw, boolean mayCarry) {
        Lexicon.GameWords game = lexicon.games().get(channel.game());
        List<String> carried = mayCarry ? carried(channel.game(), draw) : List.of();
        String entity = carried.isEmpty() ? draw.pick(20, game.entities()) : carried.get(0);
        String title = fill(channel, draw, draw.pick(21, game.titleNames()), entity, draw.pick(22, game.entities()));
        List<String> tags = new ArrayList<>(game.tags());
        tags.add(entity);
        return new Written(title, List.copyOf(tags), carried);
    }

    private List<String> carried(int game, Draw draw) {
        List<String> carried = new ArrayList<>();
        List<String> words = keywords.get(game);
        double position = draw.uniform(23) / Plants.KEYWORD_SHARE;
        if (position < words.size()) {
            carried.add(words.get((int) position));
        }
        return List.copyOf(carried);
    }

    private Written other(SyntheticChannel channel, Draw draw) {
        Lexicon.CategoryWords category = lexicon.categories().get(channel.category());
        String entity = draw.pick(20, category.entities());
        String name = lexicon.name(draw, 60);
        String title = fill(channel, draw, name, entity, draw.pick(22, category.entities()));
        return new Written(title, category.tags(), List.of());
    }

    private static String fill(SyntheticChannel channel, Draw draw, String game, String entity, String second) {
        Lexicon.Language language = channel.language();
        String title = draw.pick(24, language.templates())
                .replace("{g}", game)
                .replace("{e}", entity)
                .replace("{f}", second)
                .replace("{h}", draw.pick(25, language.hooks()));
        return title.length() <= 100 ? title : title.substring(0, 100);
    }
}
