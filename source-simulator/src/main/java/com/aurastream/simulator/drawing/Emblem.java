package com.aurastream.simulator.drawing;

import static com.aurastream.simulator.drawing.Brush.points;
import static com.aurastream.simulator.drawing.Brush.star;

import java.awt.Color;
import java.awt.geom.Path2D;

/** A simple sign around 0 that is about 2 units high: a star, a shield, a gem, a crown or a flash. */
final class Emblem {

    private static final double LINE = 0.09;

    private Emblem() {}

    static void draw(Wish wish, Brush brush) {
        Color colour = wish.colour(0, 0.75, 0.95);
        Color light = wish.colour(1, 0.4, 1);
        switch (wish.chance().nextInt(5)) {
            case 0 -> {
                brush.shape(colour, LINE, star(5, 1, 0.5));
                brush.fill(light, star(5, 0.55, 0.5));
            }
            case 1 -> shield(brush, colour, light);
            case 2 -> {
                brush.shape(colour, LINE, points(true, 0, -0.95, 0.85, -0.3, 0, 1, -0.85, -0.3));
                brush.fill(light, points(true, 0, -0.8, 0.34, -0.3, 0, 0.8, -0.34, -0.3));
            }
            case 3 -> {
                brush.shape(
                        colour,
                        LINE,
                        points(true, -0.95, 0.75, -0.95, -0.55, -0.45, 0, 0, -0.9, 0.45, 0, 0.95, -0.55, 0.95, 0.75));
                brush.fill(light, points(true, -0.8, 0.6, -0.8, 0.35, 0.8, 0.35, 0.8, 0.6));
            }
            default ->
                brush.shape(
                        colour,
                        LINE,
                        points(true, 0.15, -1, -0.7, 0.15, -0.05, 0.15, -0.25, 1, 0.7, -0.25, 0.05, -0.25));
        }
    }

    private static void shield(Brush brush, Color colour, Color light) {
        Path2D shield = new Path2D.Double();
        shield.moveTo(-0.82, -0.85);
        shield.lineTo(0.82, -0.85);
        shield.curveTo(0.86, 0.25, 0.4, 0.75, 0, 1);
        shield.curveTo(-0.4, 0.75, -0.86, 0.25, -0.82, -0.85);
        brush.shape(colour, LINE, shield);
        brush.fill(light, star(6, 0.5, 0.45));
    }
}
