package com.aurastream.generation.asset;

import com.aurastream.generation.asset.lettering.TextBox;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.source.gemini.DrawingRequest.Aspect;

/**
 * What is particular about a kind.
 *
 * @param what what the model is asked for
 * @param aspect the shape that is asked for; the nearest to the kind's that the models draw
 * @param large whether the models' usual size would have to be magnified
 * @param box where words go
 */
record Recipe(String what, Aspect aspect, boolean large, TextBox box) {

    /** The longer edge of what the models draw by default, of the shape that is used most. */
    private static final int USUAL_EDGE = 1_376;

    static Recipe of(AssetKind kind) {
        AssetKind.Size size = kind.sizes().get(0);
        return new Recipe(
                what(kind),
                Aspect.nearest(size.width(), size.height()),
                Math.max(size.width(), size.height()) > USUAL_EDGE,
                box(kind));
    }

    private static String what(AssetKind kind) {
        return switch (kind) {
            case THUMBNAIL ->
                "the thumbnail of a gaming video: one large subject, strong contrast, readable at a glance";
            case OVERLAY -> "a picture that fills a stream's screen before the stream begins: atmosphere, calm middle";
            case BANNER -> "a channel's banner: a wide scene, nothing important near the upper and lower edges";
            case STORY -> "a story in portrait for telephones: one subject, nothing important in the lowest fifth";
            case CLIP_COVER -> "the square cover of a gaming clip: one dramatic moment";
            case PROFILE -> "a profile picture: one head and shoulders in the middle, good in a circle";
            case EMOTE -> "a Twitch emote: one head that fills the picture, thick outlines, an exaggerated face";
            case BADGE -> "a Twitch subscriber badge: one simple emblem of few shapes, bold and symmetrical";
            case PANEL -> "a panel below a Twitch stream: a calm decorative background with one small motif";
            case OFFLINE -> "the picture of a channel that is offline: a resting mood, one subject, a calm background";
        };
    }

    private static TextBox box(AssetKind kind) {
        return switch (kind) {
            case THUMBNAIL -> new TextBox(0.04, 0.62, 0.92, 0.34);
            case OVERLAY, OFFLINE -> new TextBox(0.08, 0.64, 0.84, 0.26);
            case BANNER -> new TextBox(0.06, 0.28, 0.88, 0.44);
            case STORY -> new TextBox(0.08, 0.64, 0.84, 0.16);
            case CLIP_COVER -> new TextBox(0.06, 0.68, 0.88, 0.28);
            case PROFILE -> new TextBox(0.16, 0.68, 0.68, 0.2);
            case EMOTE -> new TextBox(0.02, 0.6, 0.96, 0.38);
            case BADGE -> new TextBox(0.02, 0.5, 0.96, 0.48);
            case PANEL -> new TextBox(0.06, 0.2, 0.88, 0.6);
        };
    }
}
