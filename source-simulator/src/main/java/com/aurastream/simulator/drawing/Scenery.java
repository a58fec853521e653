package com.aurastream.simulator.drawing;

import static com.aurastream.simulator.drawing.Brush.oval;
import static com.aurastream.simulator.drawing.Brush.points;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Path2D;
import java.util.Random;

/** A landscape behind a subject: sky with rays, a sun, hills, sparks. One unit is a tenth of the shorter edge. */
final class Scenery {

    private final Wish wish;
    private final Brush brush;
    private final double width;
    private final double height;
    private final Random chance;

    private Scenery(Wish wish, Brush brush, double width, double height) {
        this.wish = wish;
        this.brush = brush;
        this.width = width;
        this.height = height;
        this.chance = wish.chance();
    }

    static void draw(Wish wish, Brush brush, double width, double height) {
        Scenery scenery = new Scenery(wish, brush, width, height);
        scenery.sky();
        scenery.rays();
        scenery.hills();
        scenery.sparks();
    }

    private static Color mixed(Color one, Color two, double part) {
        return new Color(
                (int) Math.round(one.getRed() + (two.getRed() - one.getRed()) * part),
                (int) Math.round(one.getGreen() + (two.getGreen() - one.getGreen()) * part),
                (int) Math.round(one.getBlue() + (two.getBlue() - one.getBlue()) * part));
    }

    private static Color veil(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private void sky() {
        Color deep = mixed(wish.colour(0, 0.7, 0.6), Brush.INK, 0.45);
        Color bright = mixed(wish.colour(1, 0.5, 0.95), Color.WHITE, 0.15);
        brush.fill(new GradientPaint(0, 0, deep, 0, (float) height, bright), Brush.box(0, 0, width, height, 0));
    }

    private void rays() {
        double x = width * (0.3 + 0.4 * chance.nextDouble());
        double y = height * 0.42;
        double far = width + height;
        for (int i = 0; i < 14; i++) {
            double from = Math.PI * 2 * i / 14;
            double to = from + 0.2;
            brush.fill(
                    new Color(255, 255, 255, 26),
                    points(
                            true,
                            x,
                            y,
                            x + far * StrictMath.cos(from),
                            y + far * StrictMath.sin(from),
                            x + far * StrictMath.cos(to),
                            y + far * StrictMath.sin(to)));
        }
        brush.fill(
                new RadialGradientPaint(
                        (float) x, (float) y, (float) (0.6 * Math.max(width, height)), new float[] {0, 1}, new Color[] {
                            new Color(255, 250, 220, 190), new Color(255, 250, 220, 0)
                        }),
                Brush.box(0, 0, width, height, 0));
    }

    private void hills() {
        for (int row = 0; row < 3; row++) {
            double level = height * (0.6 + 0.13 * row);
            Path2D hill = new Path2D.Double();
            hill.moveTo(0, height);
            hill.lineTo(0, level);
            double step = width / 4;
            for (double x = 0; x < width; x += step) {
                double up = 0.6 + 1.2 * chance.nextDouble();
                hill.quadTo(x + step / 2, level - up, x + step, level + 0.3 * chance.nextDouble());
            }
            hill.lineTo(width, height);
            hill.closePath();
            brush.fill(mixed(wish.colour(2, 0.5, 0.5), Brush.INK, 0.15 + 0.2 * row), hill);
        }
    }

    private void sparks() {
        for (int i = 0; i < 26; i++) {
            double size = 0.04 + 0.12 * chance.nextDouble();
            brush.fill(
                    veil(mixed(wish.colour(0, 0.4, 1), Color.WHITE, 0.6), 120 + chance.nextInt(120)),
                    oval(width * chance.nextDouble(), height * chance.nextDouble(), size, size));
        }
    }
}
