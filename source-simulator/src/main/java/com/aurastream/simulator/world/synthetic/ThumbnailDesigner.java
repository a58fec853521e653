package com.aurastream.simulator.world.synthetic;

import com.aurastream.simulator.world.ThumbnailSpec;
import com.aurastream.simulator.world.ThumbnailSpec.Background;
import com.aurastream.simulator.world.ThumbnailSpec.Expression;
import com.aurastream.simulator.world.ThumbnailSpec.Faces;
import com.aurastream.simulator.world.ThumbnailSpec.FocalPoint;
import com.aurastream.simulator.world.ThumbnailSpec.Layout;
import com.aurastream.simulator.world.ThumbnailSpec.Marker;
import com.aurastream.simulator.world.ThumbnailSpec.Mood;
import com.aurastream.simulator.world.ThumbnailSpec.Placement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides what is on a video's thumbnail. Three things depend, in a planted world, on how well the video does ({@link
 * Plants#thumbnails()}); a channel keeps to hues of its own; everything else is left to chance.
 */
final class ThumbnailDesigner {

    private static final long THUMBNAIL = 9;
    private static final long CHANNEL_HUE = 10;
    private static final double WITHOUT_MAXRES = 0.15;
    private static final double SMALL_TEXT = 0.6;
    private static final double DIM = 0.68;
    private static final Pattern WRITABLE = Pattern.compile("[A-Z0-9]{2,9}[!?]?");
    private static final List<String> HOOKS =
            List.of("INSANE", "SECRET", "NO WAY", "EASY", "WOW!", "HOW?", "BEST", "EPIC", "FREE", "LAST", "NEW", "WIN");

    private static final List<Expression> SHOWN =
            Arrays.stream(Expression.values()).filter(e -> e != Expression.NONE).toList();

    private final long seed;
    private final Plants plants;

    ThumbnailDesigner(long seed, Plants plants) {
        this.seed = seed;
        this.plants = plants;
    }

    ThumbnailSpec design(SyntheticVideo video) {
        Draw draw =
                Draw.of(seed, THUMBNAIL, video.channel().index(), video.curve().publishedAt());
        boolean vivid = draw.uniform(0) < plants.rate(Plants.VIVID, video);
        boolean large = draw.uniform(1) < plants.rate(Plants.LARGE_TEXT, video);
        boolean oneFace = draw.uniform(2) < plants.rate(Plants.ONE_FACE, video);
        List<String> words = large || draw.uniform(3) < SMALL_TEXT ? words(video.title(), draw, large) : List.of();
        Faces faces = oneFace ? Faces.ONE : weighted(draw, 4, new Faces[] {Faces.NONE, Faces.TWO, Faces.MANY}, 6, 2, 2);
        Layout layout = layout(draw, faces, words);
        double brightness = draw.uniform(5, 0.5, 1);
        return new ThumbnailSpec(
                video.id(),
                draw.bits(6),
                hue(video, draw),
                vivid ? draw.uniform(7, 0.8, 1) : draw.uniform(7, 0.15, 0.55),
                brightness,
                draw.uniform(8),
                letterHeight(draw, words, large),
                words,
                layout,
                placement(draw, layout, words),
                faces,
                faces == Faces.NONE ? Expression.NONE : expression(draw),
                focalPoint(draw, layout, faces),
                weighted(draw, 12, Background.values(), 40, 8, 20, 12, 12, 8),
                mood(draw, vivid, brightness),
                weighted(draw, 14, Marker.values(), 70, 15, 10, 5),
                draw.uniform(15) < 0.15,
                draw.uniform(16) < 0.4,
                draw.uniform(17) >= WITHOUT_MAXRES);
    }

    /** The first words of the title that can be written with few signs, filled up with a usual shout. */
    private static List<String> words(String title, Draw draw, boolean large) {
        int wanted = 1 + draw.index(20, large ? ThumbnailSpec.FEW_WORDS : 5);
        List<String> words = new ArrayList<>();
        for (String word : title.toUpperCase(Locale.ROOT).split(" ", -1)) {
            if (words.size() < wanted && WRITABLE.matcher(word).matches()) {
                words.add(word);
            }
        }
        for (String word : draw.pick(21, HOOKS).split(" ", -1)) {
            if (words.size() < wanted) {
                words.add(word);
            }
        }
        return words;
    }

    private static double letterHeight(Draw draw, List<String> words, boolean large) {
        if (words.isEmpty()) {
            return 0;
        }
        return large ? draw.uniform(22, 0.2, 0.3) : draw.uniform(22, 0.075, 0.11);
    }

    private double hue(SyntheticVideo video, Draw draw) {
        double own = Draw.of(seed, CHANNEL_HUE, video.channel().index()).uniform(0);
        double hue = draw.uniform(23) < 0.7 ? own + 0.06 * draw.normal(24) : draw.uniform(25);
        return hue - StrictMath.floor(hue);
    }

    private static Layout layout(Draw draw, Faces faces, List<String> words) {
        Layout layout = weighted(draw, 9, Layout.values(), 12, 26, 22, 24, 8, 5, 3);
        boolean onlyText = layout == Layout.TEXT_ONLY && (faces != Faces.NONE || words.isEmpty());
        return onlyText ? Layout.SUBJECT_CENTRE : layout;
    }

    private static Placement placement(Draw draw, Layout layout, List<String> words) {
        if (words.isEmpty()) {
            return Placement.NONE;
        }
        boolean aside = draw.uniform(10) < 0.6;
        return switch (layout) {
            case TEXT_ONLY -> Placement.CENTRE;
            case SUBJECT_LEFT -> aside ? Placement.RIGHT : Placement.BOTTOM;
            case SUBJECT_RIGHT -> aside ? Placement.LEFT : Placement.BOTTOM;
            default -> aside ? Placement.BOTTOM : Placement.TOP;
        };
    }

    private static Expression expression(Draw draw) {
        return draw.pick(11, SHOWN);
    }

    private static FocalPoint focalPoint(Draw draw, Layout layout, Faces faces) {
        if (layout == Layout.TEXT_ONLY) {
            return FocalPoint.TEXT;
        }
        if (layout == Layout.FULL_SCENE) {
            return FocalPoint.SCENE;
        }
        return faces != Faces.NONE
                ? FocalPoint.FACE
                : weighted(
                        draw, 18, new FocalPoint[] {FocalPoint.CHARACTER, FocalPoint.ITEM, FocalPoint.ACTION}, 5, 3, 2);
    }

    private static Mood mood(Draw draw, boolean vivid, double brightness) {
        boolean first = draw.uniform(13) < 0.5;
        if (brightness < DIM) {
            return first ? Mood.DARK : Mood.SCARY;
        }
        if (vivid) {
            return first ? Mood.ENERGETIC : Mood.FUNNY;
        }
        return first ? Mood.CALM : Mood.EPIC;
    }

    private static <T> T weighted(Draw draw, int salt, T[] values, int... weights) {
        double position = draw.uniform(salt) * Arrays.stream(weights).sum();
        for (int i = 0; i < values.length - 1; i++) {
            position -= weights[i];
            if (position < 0) {
                return values[i];
            }
        }
        return values[values.length - 1];
    }
}
