package com.aurastream.simulator.thumbnail;

import static com.aurastream.simulator.thumbnail.Canvas.HEIGHT;
import static com.aurastream.simulator.thumbnail.Canvas.WIDTH;
import static com.aurastream.simulator.thumbnail.Canvas.box;
import static com.aurastream.simulator.thumbnail.Canvas.outline;
import static com.aurastream.simulator.thumbnail.Canvas.oval;

import com.aurastream.simulator.world.ThumbnailSpec;
import com.aurastream.simulator.world.ThumbnailSpec.FocalPoint;
import com.aurastream.simulator.world.ThumbnailSpec.Layout;
import com.aurastream.simulator.world.ThumbnailSpec.Marker;
import com.aurastream.simulator.world.ThumbnailSpec.Placement;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** One picture: background, subject, pointers, words, frame, in this order. */
final class Painting {

    private final ThumbnailSpec spec;
    private final Canvas canvas;
    private final Figures figures;

    private Painting(ThumbnailSpec spec, Graphics2D graphics) {
        this.spec = spec;
        this.canvas = new Canvas(graphics, Tints.of(spec), new Random(spec.seed()));
        this.figures = new Figures(canvas, spec.glow());
    }

    /** Draws a picture, between black bars where the size has them. */
    static BufferedImage draw(ThumbnailSpec spec, ThumbnailSize size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        double scale = size.width() / WIDTH;
        int bar = (int) Math.ceil(size.bar());
        Graphics2D graphics = (Graphics2D) image.getGraphics().create(0, bar, size.width(), size.height() - 2 * bar);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        new Painting(spec, graphics).draw();
        graphics.dispose();
        return image;
    }

    private void draw() {
        new Backdrop(canvas, spec.detail()).draw(spec.background());
        switch (spec.layout()) {
            case SPLIT -> split();
            case COLLAGE -> collage();
            case FULL_SCENE -> scene();
            case TEXT_ONLY -> {}
            default -> subject(subjectX());
        }
        markers();
        new Heading(spec).draw(canvas);
        if (spec.border()) {
            canvas.line(canvas.tints().turned(0.5, 0.9, 1), 8, box(3, 3, WIDTH - 6, HEIGHT - 6));
        }
    }

    private double subjectX() {
        return switch (spec.layout()) {
            case SUBJECT_LEFT -> 78;
            case SUBJECT_RIGHT -> 242;
            default -> 160;
        };
    }

    private void subject(double x) {
        double y = spec.textPlacement() == Placement.TOP ? 112 : 95;
        switch (spec.faces()) {
            case ONE -> figures.person(x, y, 62, spec.expression());
            case TWO -> {
                figures.person(x - 38, y + 6, 50, spec.expression());
                figures.person(x + 38, y - 4, 50, spec.expression());
            }
            case MANY -> {
                for (int i = -1; i <= 1; i++) {
                    figures.person(x + i * 44, y + 8.0 * Math.abs(i), 42, spec.expression());
                }
            }
            case NONE -> object(x, y, 66);
        }
    }

    private void object(double x, double y, double size) {
        if (spec.focalPoint() == FocalPoint.ITEM) {
            figures.item(x, y, 0.8 * size);
        } else if (spec.focalPoint() == FocalPoint.ACTION) {
            figures.action(x, y, size);
        } else {
            figures.character(x, y, size);
        }
    }

    /** Small things far away. */
    private void scene() {
        for (int i = 0; i < 3; i++) {
            figures.character(canvas.between(40, 280), canvas.between(115, 150), canvas.between(13, 22));
        }
        for (int i = 0; i < count(); i++) {
            figures.person(60 + 90.0 * i, 120, 26, spec.expression());
        }
    }

    private int count() {
        return switch (spec.faces()) {
            case NONE -> 0;
            case ONE -> 1;
            case TWO -> 2;
            case MANY -> 3;
        };
    }

    private void split() {
        canvas.fill(
                Tints.veil(canvas.tints().turned(0.5, 0.9, 0.8), 0.75),
                outline(168, 0, WIDTH, 0, WIDTH, HEIGHT, 152, HEIGHT));
        half(80, 1);
        half(240, 2);
        canvas.line(Color.WHITE, 4, outline(168, 0, 152, HEIGHT));
    }

    private void half(double x, int number) {
        if (count() >= number) {
            figures.person(x, 95, 52, spec.expression());
        } else {
            object(x, 95, 52);
        }
    }

    private void collage() {
        for (int i = 0; i < 4; i++) {
            double x = i % 2 * 160.0;
            double y = i / 2 == 0 ? 0 : 90;
            canvas.fill(Tints.veil(canvas.tints().turned(0.22 * i, 0.8, 0.7), 0.8), box(x + 2, y + 2, 156, 86));
            if (i < count()) {
                figures.person(x + 80, y + 36, 30, spec.expression());
            } else {
                object(x + 80, y + 45, 32);
            }
        }
    }

    private void markers() {
        Color red = new Color(240, 30, 30);
        double x = spec.layout() == Layout.SUBJECT_LEFT ? 200 : 120;
        if (spec.marker() == Marker.CIRCLE || spec.marker() == Marker.SEVERAL) {
            canvas.line(red, 5, oval(x + 10, 95, 30, 26));
        }
        if (spec.marker() == Marker.ARROW || spec.marker() == Marker.SEVERAL) {
            canvas.line(
                    Color.WHITE,
                    3,
                    outline(x - 40, 40, x - 12, 62, x - 5, 53, x, 84, x - 30, 82, x - 22, 73, x - 50, 51));
            canvas.fill(red, outline(x - 40, 40, x - 12, 62, x - 5, 53, x, 84, x - 30, 82, x - 22, 73, x - 50, 51));
        }
    }
}
