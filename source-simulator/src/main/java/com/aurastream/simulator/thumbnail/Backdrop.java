package com.aurastream.simulator.thumbnail;

import static com.aurastream.simulator.thumbnail.Canvas.HEIGHT;
import static com.aurastream.simulator.thumbnail.Canvas.WIDTH;
import static com.aurastream.simulator.thumbnail.Canvas.box;
import static com.aurastream.simulator.thumbnail.Canvas.outline;
import static com.aurastream.simulator.thumbnail.Canvas.oval;

import com.aurastream.simulator.world.ThumbnailSpec;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RadialGradientPaint;

/** What is behind the subject. */
final class Backdrop {

    private final Canvas canvas;
    private final Tints tints;
    private final double detail;

    Backdrop(Canvas canvas, double detail) {
        this.canvas = canvas;
        this.tints = canvas.tints();
        this.detail = detail;
    }

    void draw(ThumbnailSpec.Background background) {
        switch (background) {
            case GAMEPLAY -> gameplay();
            case PLAIN -> plain();
            case GRADIENT -> rays();
            case BLURRED -> blurred();
            case PHOTO -> room();
            case MIXED -> mixed();
        }
    }

    private static GradientPaint downwards(Color top, Color bottom, double height) {
        return new GradientPaint(0, 0, top, 0, (float) height, bottom);
    }

    /** Sky, two rows of hills or houses, ground with blocks. */
    private void gameplay() {
        double horizon = canvas.between(85, 125);
        canvas.fill(
                downwards(tints.turned(0, 0.75, 0.75), tints.turned(0.06, 0.35, 1), horizon), box(0, 0, WIDTH, HEIGHT));
        for (int row = 0; row < 2; row++) {
            Color color = tints.turned(0.12 + 0.1 * row, 0.55, 0.6 - 0.15 * row);
            for (double x = -10; x < WIDTH; x += canvas.between(18, 48)) {
                double height = canvas.between(14, 58 - 18 * row);
                canvas.fill(color, box(x, horizon - height, canvas.between(16, 44), height + 20));
                windows(x, horizon - height, height);
            }
        }
        canvas.fill(
                downwards(tints.turned(0.3, 0.7, 0.65), tints.turned(0.32, 0.8, 0.35), HEIGHT),
                box(0, horizon, WIDTH, HEIGHT - horizon));
        for (int i = 0; i < 6 + 30 * detail; i++) {
            double size = canvas.between(3, 12);
            double y = canvas.between(horizon, HEIGHT - 4);
            canvas.fill(
                    tints.turned(canvas.between(0.2, 0.5), 0.6, canvas.between(0.3, 0.9)),
                    box(canvas.between(-5, WIDTH), y - size / 2, size, size));
        }
    }

    private void windows(double x, double top, double height) {
        for (double y = top + 4; y < top + height - 6 && detail > 0.4; y += 9) {
            canvas.fill(tints.color(0.14, 0.6, 0.95), box(x + 4, y, 4, 4));
        }
    }

    private void plain() {
        canvas.fill(tints.turned(0, 0.85, 0.85), box(0, 0, WIDTH, HEIGHT));
        sprinkle(tints.turned(0.02, 0.8, 0.7));
    }

    /** A sunburst behind the subject. */
    private void rays() {
        double x = canvas.between(100, 220);
        double y = canvas.between(80, 130);
        canvas.fill(
                new RadialGradientPaint((float) x, (float) y, 210, new float[] {0, 1}, new Color[] {
                    tints.turned(0.08, 0.7, 1), tints.turned(-0.05, 0.9, 0.45)
                }),
                box(0, 0, WIDTH, HEIGHT));
        int rays = 12 + (int) (8 * detail);
        for (int i = 0; i < rays; i++) {
            double from = 2 * Math.PI * i / rays;
            double to = from + Math.PI / rays;
            canvas.fill(
                    Tints.veil(tints.turned(0.1, 0.5, 1), 0.35),
                    outline(
                            x,
                            y,
                            x + 400 * StrictMath.cos(from),
                            y + 400 * StrictMath.sin(from),
                            x + 400 * StrictMath.cos(to),
                            y + 400 * StrictMath.sin(to)));
        }
        sprinkle(tints.turned(0.15, 0.3, 1));
    }

    /** Lights out of focus. */
    private void blurred() {
        canvas.fill(
                downwards(tints.turned(0, 0.6, 0.55), tints.turned(0.1, 0.8, 0.3), HEIGHT), box(0, 0, WIDTH, HEIGHT));
        for (int i = 0; i < 10 + 10 * detail; i++) {
            double radius = canvas.between(12, 46);
            double x = canvas.between(0, WIDTH);
            double y = canvas.between(0, HEIGHT);
            Color light = tints.turned(canvas.between(-0.1, 0.25), 0.6, 1);
            canvas.fill(
                    new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0, 1}, new Color[] {
                        Tints.veil(light, 0.55), Tints.veil(light, 0)
                    }),
                    oval(x, y, radius, radius));
        }
    }

    /** A wall with shelves, a lamp, dark corners. */
    private void room() {
        canvas.fill(
                downwards(tints.turned(0.02, 0.35, 0.8), tints.turned(0.02, 0.45, 0.5), HEIGHT),
                box(0, 0, WIDTH, HEIGHT));
        for (int shelf = 0; shelf < 3; shelf++) {
            double y = 40 + 42.0 * shelf;
            canvas.fill(tints.color(0.07, 0.6, 0.35), box(0, y, WIDTH, 4));
            for (double x = canvas.between(4, 30); x < WIDTH; x += canvas.between(10, 70 - 45 * detail)) {
                double height = canvas.between(10, 30);
                canvas.fill(
                        tints.turned(canvas.between(0, 1), 0.5, canvas.between(0.35, 0.9)),
                        box(x, y - height, canvas.between(5, 11), height));
            }
        }
        canvas.fill(
                new RadialGradientPaint(
                        160, 90, 200, new float[] {0.4f, 1}, new Color[] {new Color(0, 0, 0, 0), new Color(0, 0, 0, 150)
                        }),
                box(0, 0, WIDTH, HEIGHT));
    }

    private void mixed() {
        gameplay();
        canvas.graphics().setClip(outline(0, 0, 175, 0, 130, HEIGHT, 0, HEIGHT));
        rays();
        canvas.graphics().setClip(null);
    }

    private void sprinkle(Color color) {
        for (int i = 0; i < 24 * detail; i++) {
            double radius = canvas.between(1.5, 5);
            canvas.fill(color, oval(canvas.between(0, WIDTH), canvas.between(0, HEIGHT), radius, radius));
        }
    }
}
