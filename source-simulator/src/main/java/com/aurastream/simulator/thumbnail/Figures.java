package com.aurastream.simulator.thumbnail;

import static com.aurastream.simulator.thumbnail.Canvas.box;
import static com.aurastream.simulator.thumbnail.Canvas.outline;
import static com.aurastream.simulator.thumbnail.Canvas.oval;

import com.aurastream.simulator.world.ThumbnailSpec.Expression;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** People, game characters, things and explosions. Sizes are half heights; positions are centres. */
final class Figures {

    private static final Color WHITE = Color.WHITE;
    private static final Color INK = new Color(25, 18, 16);

    private final Canvas canvas;
    private final Tints tints;
    private final boolean glow;

    Figures(Canvas canvas, boolean glow) {
        this.canvas = canvas;
        this.tints = canvas.tints();
        this.glow = glow;
    }

    /** Head and shoulders. */
    void person(double x, double y, double size, Expression expression) {
        Shape shirt = oval(x, y + 1.45 * size, 1.15 * size, 0.75 * size);
        Shape head = oval(x, y, 0.62 * size, 0.8 * size);
        Shape hair = oval(x, y - 0.3 * size, 0.7 * size, 0.66 * size);
        halo(shirt, head, hair);
        double tone = canvas.between(0.45, 1);
        Color skin = tints.color(0.065, 0.5, 0.4 + 0.6 * tone);
        canvas.fill(tints.turned(0.5, 0.8, 0.75), shirt);
        canvas.fill(skin.darker(), box(x - 0.22 * size, y + 0.6 * size, 0.44 * size, 0.4 * size));
        canvas.fill(tints.color(canvas.between(0.03, 0.12), 0.7, canvas.between(0.15, 0.6)), hair);
        canvas.fill(skin, new Area(oval(x, y + 0.08 * size, 0.56 * size, 0.7 * size)));
        face(x, y + 0.05 * size, size, expression);
    }

    private void face(double x, double y, double size, Expression expression) {
        boolean wide = expression == Expression.SURPRISED || expression == Expression.SCARED;
        double eye = (wide ? 0.15 : 0.1) * size;
        for (int side = -1; side <= 1; side += 2) {
            double ex = x + side * 0.25 * size;
            canvas.fill(WHITE, oval(ex, y - 0.08 * size, 0.14 * size, eye));
            canvas.fill(INK, oval(ex, y - 0.08 * size, 0.06 * size, 0.07 * size));
            double inner = expression == Expression.ANGRY ? 0.1 : expression == Expression.SAD ? -0.08 : 0;
            double lift = wide ? 0.36 : 0.26;
            Path2D brow = new Path2D.Double();
            brow.moveTo(ex + side * 0.15 * size, y - lift * size);
            brow.lineTo(ex - side * 0.13 * size, y - (lift - inner) * size);
            canvas.line(INK, 0.06 * size, brow);
        }
        mouth(x, y + 0.38 * size, size, expression);
    }

    private void mouth(double x, double y, double size, Expression expression) {
        Color inside = tints.color(0.99, 0.8, 0.4);
        Path2D line = new Path2D.Double();
        line.moveTo(x - 0.22 * size, y);
        switch (expression) {
            case SURPRISED, SCARED -> canvas.fill(inside, oval(x, y + 0.05 * size, 0.16 * size, 0.2 * size));
            case HAPPY -> {
                line.curveTo(x - 0.2 * size, y + 0.3 * size, x + 0.2 * size, y + 0.3 * size, x + 0.22 * size, y);
                line.closePath();
                canvas.fill(WHITE, line);
                canvas.line(inside, 0.03 * size, line);
            }
            case ANGRY, SAD -> {
                line.quadTo(x, y - 0.2 * size, x + 0.22 * size, y);
                canvas.line(inside, 0.06 * size, line);
            }
            default -> {
                line.lineTo(x + 0.2 * size, y);
                canvas.line(inside, 0.05 * size, line);
            }
        }
    }

    /** A blocky character with a helmet and a tool. */
    void character(double x, double y, double size) {
        Shape body = box(x - 0.4 * size, y - 0.25 * size, 0.8 * size, 0.75 * size);
        Shape head = box(x - 0.34 * size, y - 0.95 * size, 0.68 * size, 0.65 * size);
        Shape legs = outline(
                x - 0.4 * size,
                y + 0.5 * size,
                x + 0.4 * size,
                y + 0.5 * size,
                x + 0.45 * size,
                y + size,
                x + 0.08 * size,
                y + size,
                x,
                y + 0.6 * size,
                x - 0.08 * size,
                y + size,
                x - 0.45 * size,
                y + size);
        halo(body, head, legs);
        canvas.fill(tints.turned(0.45, 0.5, 0.35), legs);
        canvas.fill(tints.turned(0.4, 0.85, 0.8), body);
        canvas.fill(tints.turned(0.55, 0.7, 0.95), head);
        canvas.fill(INK, box(x - 0.26 * size, y - 0.75 * size, 0.52 * size, 0.2 * size));
        canvas.fill(tints.color(0.5, 0.8, 1), box(x - 0.2 * size, y - 0.71 * size, 0.4 * size, 0.1 * size));
        Path2D tool = new Path2D.Double();
        tool.moveTo(x + 0.42 * size, y + 0.1 * size);
        tool.lineTo(x + 0.95 * size, y - 0.8 * size);
        canvas.line(tints.color(0.09, 0.4, 0.75), 0.14 * size, tool);
    }

    /** A chest or a gem. */
    void item(double x, double y, double size) {
        if (canvas.chance().nextBoolean()) {
            Shape chest = box(x - 0.9 * size, y - 0.5 * size, 1.8 * size, 1.2 * size);
            halo(chest);
            canvas.fill(tints.color(0.08, 0.8, 0.55), chest);
            canvas.fill(tints.color(0.08, 0.8, 0.4), box(x - 0.9 * size, y - 0.02 * size, 1.8 * size, 0.1 * size));
            canvas.fill(tints.color(0.13, 0.9, 1), box(x - 0.18 * size, y - 0.14 * size, 0.36 * size, 0.4 * size));
        } else {
            Shape gem =
                    outline(x, y - size, x + 0.8 * size, y - 0.25 * size, x, y + size, x - 0.8 * size, y - 0.25 * size);
            halo(gem);
            canvas.fill(tints.turned(0.5, 0.8, 0.9), gem);
            canvas.fill(
                    tints.turned(0.52, 0.35, 1),
                    outline(x, y - size, x + 0.3 * size, y - 0.25 * size, x - 0.3 * size, y - 0.25 * size));
        }
    }

    /** An explosion. */
    void action(double x, double y, double size) {
        canvas.fill(tints.color(0.02, 0.95, 0.9), star(x, y, size, 0.55));
        canvas.fill(tints.color(0.09, 0.95, 1), star(x, y, 0.75 * size, 0.55));
        canvas.fill(tints.color(0.15, 0.5, 1), star(x, y, 0.42 * size, 0.6));
    }

    private Shape star(double x, double y, double size, double depth) {
        double[] points = new double[44];
        for (int i = 0; i < 22; i++) {
            double angle = Math.PI * i / 11;
            double radius = size * (i % 2 == 0 ? canvas.between(0.85, 1.15) : depth);
            points[2 * i] = x + radius * StrictMath.cos(angle);
            points[2 * i + 1] = y + radius * StrictMath.sin(angle);
        }
        return outline(points);
    }

    /** A light outline around what is drawn next. */
    private void halo(Shape... shapes) {
        for (Shape shape : shapes) {
            if (glow) {
                canvas.line(new Color(255, 255, 245), 7, shape);
            }
        }
    }
}
