package com.aurastream.intel.analysis.thumbnail;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a vision model is asked about a thumbnail: one of a few given words per field, so that answers can be counted and
 * compared, and no free text.
 *
 * @param layout how the picture is divided
 * @param textPlacement where the written words stand
 * @param textAmount how many words are written on it
 * @param faces how many human faces are shown
 * @param expression what the largest face shows
 * @param focalPoint what draws the eye first
 * @param background what is behind the subject
 * @param mood the feeling of the whole
 * @param marker drawn pointers
 * @param border whether a drawn frame runs along the edges
 * @param glow whether the subject or the text has a drawn glow or outline
 */
public record ThumbnailVerdict(
        Layout layout,
        TextPlacement textPlacement,
        TextAmount textAmount,
        Faces faces,
        Expression expression,
        FocalPoint focalPoint,
        Background background,
        Mood mood,
        Marker marker,
        Presence border,
        Presence glow) {

    private static final List<Field> FIELDS = List.of(
            field("layout", "how the picture is divided", Layout.values()),
            field("text_placement", "where most of the written words stand", TextPlacement.values()),
            field("text_amount", "how many words are written on the picture", TextAmount.values()),
            field("faces", "how many human faces are shown", Faces.values()),
            field("expression", "what the largest human face shows", Expression.values()),
            field("focal_point", "what draws the eye first", FocalPoint.values()),
            field("background", "what is behind the subject", Background.values()),
            field("mood", "the feeling of the whole", Mood.values()),
            field("marker", "drawn arrows or circles that point at something", Marker.values()),
            field("border", "whether a drawn frame runs along the edges", Presence.values()),
            field("glow", "whether subject or text has a drawn glow or outline", Presence.values()));

    /**
     * A field and the words that it may hold.
     *
     * @param name its name in JSON
     * @param meaning what is asked, for a schema's description
     * @param values the permitted words, in the order of the enumeration
     */
    public record Field(String name, String meaning, List<String> values) {

        /** Copies the list. */
        public Field {
            values = List.copyOf(values);
        }
    }

    /** How the picture is divided. */
    public enum Layout {
        /** One scene fills it, no single subject stands out. */
        FULL_SCENE,
        /** One subject, in the left third. */
        SUBJECT_LEFT,
        /** One subject, in the middle. */
        SUBJECT_CENTRE,
        /** One subject, in the right third. */
        SUBJECT_RIGHT,
        /** Two halves set against each other. */
        SPLIT,
        /** Several pictures or many subjects. */
        COLLAGE,
        /** Words are the subject. */
        TEXT_ONLY;

        /** The word in JSON: lower case. */
        @Override
        public String toString() {
            return lower(this);
        }
    }

    /** Where the written words stand. */
    public enum TextPlacement {
        /** Nothing is written. */
        NONE,
        /** In the upper third. */
        TOP,
        /** In the lower third. */
        BOTTOM,
        /** On the left. */
        LEFT,
        /** On the right. */
        RIGHT,
        /** In the middle. */
        CENTRE,
        /** In several places. */
        SEVERAL;

        /** The word in JSON: lower case. */
        @Override
        public String toString() {
            return lower(this);
        }
    }

    /** How many words are written on it. */
    public enum TextAmount {
        /** None. */
        NONE,
        /** One to three. */
        FEW_WORDS,
        /** Four or more. */
        MANY_WORDS;

        /** The word in JSON: lower case. */
        @Override
        public String toString() {
            return lower(this);
        }
    }

    /** How many human faces are shown. */
    public enum Faces {
        /** None. */
        NONE,
        /** One. */
        ONE,
        /** Two. */
        TWO,
        /** Three or more. */
        MANY;

        /** The word in JSON: lower case. */
        @Override
        public String toString() {
            return lower(this);
        }
    }

    /** What the largest face shows. */
    public enum Expression {
        /** There is no face. */
        NONE,
        /** Nothing in particular. */
        NEUTRAL,
        /** A smile or a laugh. */
        HAPPY,
        /** Open mouth, wide eyes. */
        SURPRISED,
        /** Anger. */
        ANGRY,
        /** Fear. */
        SCARED,
        /** Sadness. */
        SAD;

        /** The word in JSON: lower case. */
        @Override
        public String toString() {
            return lower(this);
        }
    }

    /** What draws the eye first. */
    public enum FocalPoint {
        /** A human face. */
        FACE,
        /** A character of the game. */
        CHARACTER,
        /** A thing. */
        ITEM,
        /** Words. */
        TEXT,
        /** Something that happens. */
        ACTION,
        /** The scene as a whole. */
        SCENE;

        /** The word in JSON: lower case. */
        @Override
        public String toString() {
            return lower(this);
        }
    }

    /** What is behind the subject. */
    public enum Background {
        /** The game. */
        GAMEPLAY,
        /** One colour. */
        PLAIN,
        /** A drawn run of colours or rays. */
        GRADIENT,
        /** Something out of focus. */
        BLURRED,
        /** A photograph or a room. */
        PHOTO,
        /** Several of these. */
        MIXED;

        /** The word in JSON: lower case. */
        @Override
        public String toString() {
            return lower(this);
        }
    }

    /** The feeling of the whole. */
    public enum Mood {
        /** Bright and loud. */
        ENERGETIC,
        /** Dark and grave. */
        DARK,
        /** Meant to be laughed at. */
        FUNNY,
        /** Quiet. */
        CALM,
        /** Frightening. */
        SCARY,
        /** Grand. */
        EPIC;

        /** The word in JSON: lower case. */
        @Override
        public String toString() {
            return lower(this);
        }
    }

    /** Drawn pointers. */
    public enum Marker {
        /** None. */
        NONE,
        /** An arrow. */
        ARROW,
        /** A circle around something. */
        CIRCLE,
        /** More than one of them. */
        SEVERAL;

        /** The word in JSON: lower case. */
        @Override
        public String toString() {
            return lower(this);
        }
    }

    /** Whether something is there. */
    public enum Presence {
        /** It is not. */
        NONE,
        /** It is. */
        PRESENT;

        /** The word in JSON: lower case. */
        @Override
        public String toString() {
            return lower(this);
        }
    }

    /** Every field with its permitted words, in order: what a schema for the model is made from. */
    public static List<Field> fields() {
        return FIELDS;
    }

    /**
     * Reads a model's answer. Where it sees no face, an expression is dropped, and where it sees no words, their placement.
     *
     * @param seen a word per field
     * @return the verdict; absent when a field is missing or holds a word that is not permitted
     */
    public static Optional<ThumbnailVerdict> of(Map<String, String> seen) {
        boolean whole = FIELDS.stream().allMatch(f -> f.values().contains(seen.getOrDefault(f.name(), "")));
        return whole ? Optional.of(read(seen).consistent()) : Optional.empty();
    }

    private static ThumbnailVerdict read(Map<String, String> seen) {
        return new ThumbnailVerdict(
                word(seen, "layout", Layout.values()),
                word(seen, "text_placement", TextPlacement.values()),
                word(seen, "text_amount", TextAmount.values()),
                word(seen, "faces", Faces.values()),
                word(seen, "expression", Expression.values()),
                word(seen, "focal_point", FocalPoint.values()),
                word(seen, "background", Background.values()),
                word(seen, "mood", Mood.values()),
                word(seen, "marker", Marker.values()),
                word(seen, "border", Presence.values()),
                word(seen, "glow", Presence.values()));
    }

    private ThumbnailVerdict consistent() {
        return new ThumbnailVerdict(
                layout,
                textAmount == TextAmount.NONE ? TextPlacement.NONE : textPlacement,
                textAmount,
                faces,
                faces == Faces.NONE ? Expression.NONE : expression,
                focalPoint,
                background,
                mood,
                marker,
                border,
                glow);
    }

    /** The words by field, in the order of {@link #fields()}. */
    public Map<String, String> seen() {
        List<Object> words = List.of(
                layout,
                textPlacement,
                textAmount,
                faces,
                expression,
                focalPoint,
                background,
                mood,
                marker,
                border,
                glow);
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            seen.put(FIELDS.get(i).name(), words.get(i).toString());
        }
        return Collections.unmodifiableMap(seen);
    }

    private static Field field(String name, String meaning, Enum<?>[] values) {
        return new Field(
                name,
                meaning,
                Arrays.stream(values).map(ThumbnailVerdict::lower).toList());
    }

    private static <E extends Enum<E>> E word(Map<String, String> seen, String field, E[] values) {
        return Arrays.stream(values)
                .filter(v -> lower(v).equals(seen.get(field)))
                .findFirst()
                .orElseThrow();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
