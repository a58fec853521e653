package com.aurastream.simulator.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question asks to be drawn, as far as the painter understands it.
 *
 * @param words all of it, lower case
 * @param ground the plain background that is asked for, if one is
 * @param colours colours that are named, without the ground's
 */
record Wish(String words, Optional<Color> ground, List<Color> colours) {

    private static final Pattern GROUND = Pattern.compile("background[^#\\n]{0,40}#([0-9a-f]{6})");
    private static final Pattern COLOUR = Pattern.compile("#([0-9a-f]{6})");

    static Wish of(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        Matcher ground = GROUND.matcher(words);
        Optional<Color> plain = ground.find() ? Optional.of(color(ground.group(1))) : Optional.empty();
        List<Color> colours = new ArrayList<>();
        Matcher named = COLOUR.matcher(words);
        while (named.find()) {
            Color color = color(named.group(1));
            if (plain.filter(color::equals).isEmpty()) {
                colours.add(color);
            }
        }
        return new Wish(words, plain, List.copyOf(colours));
    }

    private static Color color(String digits) {
        return new Color(Integer.parseInt(digits, 16));
    }

    boolean says(String word) {
        return words.contains(word);
    }

    /** Small choices, the same for the same words. */
    Random chance() {
        return new Random(words.hashCode() * 0x9E3779B97F4A7C15L);
    }

    /** A colour of the wish, or one that follows from its words. */
    Color colour(int place, double saturation, double brightness) {
        if (place < colours.size()) {
            return colours.get(place);
        }
        float hue = (words.hashCode() & 0xFFFF) / 65_536f + 0.31f * place;
        return Color.getHSBColor(hue, (float) saturation, (float) brightness);
    }
}
