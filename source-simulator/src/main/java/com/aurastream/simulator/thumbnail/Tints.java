package com.aurastream.simulator.thumbnail;

import com.aurastream.simulator.world.ThumbnailSpec;
import java.awt.Color;

/**
 * The colours of one picture: hues around the main one, all as vivid and as bright as it asks for.
 *
 * @param hue main hue, 0 to 1
 * @param vividness factor on every saturation
 * @param brightness factor on every brightness
 */
record Tints(double hue, double vividness, double brightness) {

    static Tints of(ThumbnailSpec spec) {
        return new Tints(spec.hue(), spec.vividness(), spec.brightness());
    }

    /** The main hue turned by a part of the circle. */
    Color turned(double turn, double saturation, double value) {
        return color(hue + turn, saturation, value);
    }

    /** A hue of its own, such as skin. */
    Color color(double ownHue, double saturation, double value) {
        return Color.getHSBColor((float) ownHue, (float) (saturation * vividness), (float) (value * brightness));
    }

    /** The same, see-through. */
    static Color veil(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(opacity * 255));
    }
}
