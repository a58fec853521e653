package com.aurastream.simulator.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is on a video's thumbnail. The picture is drawn from it and from nothing else.
 *
 * @param videoId the video
 * @param seed every position and small choice in the picture follows from it
 * @param hue main hue, 0 to 1 around the circle of HSB
 * @param vividness how saturated its colours are, 0 grey to 1
 * @param brightness how bright it is, 0 black to 1
 * @param detail how many small things stand around, 0 to 1
 * @param letterHeight height of the letters as a part of the picture's height; 0 without words
 * @param words the heading, upper case; empty without words
 * @param layout how the picture is divided
 * @param textPlacement where the heading stands
 * @param faces how many faces
 * @param expression what they show
 * @param focalPoint what draws the eye
 * @param background what is behind
 * @param mood the feeling of the whole
 * @param marker drawn pointers
 * @param border whether a frame is drawn
 * @param glow whether the subject has a drawn outline
 * @param maxres whether there is a picture of the largest size
 */
public record ThumbnailSpec(
        String videoId,
        long seed,
        double hue,
        double vividness,
        double brightness,
        double detail,
        double letterHeight,
        List<String> words,
        Layout layout,
        Placement textPlacement,
        Faces faces,
        Expression expression,
        FocalPoint focalPoint,
        Background background,
        Mood mood,
        Marker marker,
        boolean border,
        boolean glow,
        boolean maxres) {

    /** Most words that count as few. */
    public static final int FEW_WORDS = 3;

    /** Copies the words. */
    public ThumbnailSpec {
        words = List.copyOf(words);
    }

    /** How the picture is divided: one scene, a subject on one side or in the middle, two halves, four panels, only words. */
    public enum Layout {
        FULL_SCENE,
        SUBJECT_LEFT,
        SUBJECT_CENTRE,
        SUBJECT_RIGHT,
        SPLIT,
        COLLAGE,
        TEXT_ONLY
    }

    /** Where the heading stands. */
    public enum Placement {
        NONE,
        TOP,
        BOTTOM,
        LEFT,
        RIGHT,
        CENTRE
    }

    /** How many faces; many are three. */
    public enum Faces {
        NONE,
        ONE,
        TWO,
        MANY
    }

    /** What a face shows. */
    public enum Expression {
        NONE,
        NEUTRAL,
        HAPPY,
        SURPRISED,
        ANGRY,
        SCARED,
        SAD
    }

    /** What draws the eye. */
    public enum FocalPoint {
        FACE,
        CHARACTER,
        ITEM,
        TEXT,
        ACTION,
        SCENE
    }

    /** What is behind. */
    public enum Background {
        GAMEPLAY,
        PLAIN,
        GRADIENT,
        BLURRED,
        PHOTO,
        MIXED
    }

    /** The feeling of the whole. */
    public enum Mood {
        ENERGETIC,
        DARK,
        FUNNY,
        CALM,
        SCARY,
        EPIC
    }

    /** Drawn pointers. */
    public enum Marker {
        NONE,
        ARROW,
        CIRCLE,
        SEVERAL
    }

    /** What somebody who looks at the picture would say, one word per field. */
    public Map<String, String> seen() {
        Map<String, String> seen = new LinkedHashMap<>();
        seen.put("layout", word(layout));
        seen.put("text_placement", word(textPlacement));
        seen.put("text_amount", words.isEmpty() ? "none" : words.size() <= FEW_WORDS ? "few_words" : "many_words");
        seen.put("faces", word(faces));
        seen.put("expression", word(expression));
        seen.put("focal_point", word(focalPoint));
        seen.put("background", word(background));
        seen.put("mood", word(mood));
        seen.put("marker", word(marker));
        seen.put("border", border ? "present" : "none");
        seen.put("glow", glow ? "present" : "none");
        return Collections.unmodifiableMap(seen);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
