package com.aurastream.simulator.thumbnail;

import com.aurastream.simulator.world.ThumbnailSpec;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** The words on a picture: one colour with a dark outline, in as many lines as they need. */
final class Heading {

    private static final double MARGIN = 8;
    private static final double LINE = 1.45;
    private static final double OUTLINE = 1.5;

    private final ThumbnailSpec spec;
    private final List<String> lines = new ArrayList<>();
    private final double unit;

    /** Lays the words out; long words get smaller letters so that they fit. */
    Heading(ThumbnailSpec spec) {
        this.spec = spec;
        double room = room();
        double widest =
                spec.words().stream().mapToDouble(StrokeFont::width).max().orElse(1);
        this.unit =
                Math.min(spec.letterHeight() * Canvas.HEIGHT / StrokeFont.HEIGHT, room / (widest + StrokeFont.BRUSH));
        StringBuilder line = new StringBuilder();
        for (String word : spec.words()) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && StrokeFont.width(longer) * unit > room) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }

    private double room() {
        boolean besideSubject = spec.textPlacement() == ThumbnailSpec.Placement.LEFT
                || spec.textPlacement() == ThumbnailSpec.Placement.RIGHT;
        return (besideSubject ? 0.56 : 1) * Canvas.WIDTH - 2 * MARGIN;
    }

    /** The part of the picture that is covered by the boxes around the lines of letters, outlines not counted. */
    double share() {
        double area = 0;
        for (String line : lines) {
            area += (StrokeFont.width(line) + StrokeFont.BRUSH) * (StrokeFont.HEIGHT + StrokeFont.BRUSH) * unit * unit;
        }
        return Math.min(1, area / (Canvas.WIDTH * Canvas.HEIGHT));
    }

    void draw(Canvas canvas) {
        Color fill = List.of(Color.WHITE, new Color(255, 235, 30), new Color(255, 255, 255), new Color(255, 60, 40))
                .get(Math.floorMod((int) (spec.seed() >>> 7), 4));
        double y = top();
        for (String line : lines) {
            AffineTransform place = new AffineTransform(unit, 0, 0, unit, left(line), y);
            Shape letters = new Path2D.Double(StrokeFont.path(line), place);
            canvas.line(new Color(15, 12, 20), (StrokeFont.BRUSH + OUTLINE) * unit, letters);
            canvas.line(fill, StrokeFont.BRUSH * unit, letters);
            y += LINE * StrokeFont.HEIGHT * unit;
        }
    }

    private double left(String line) {
        double width = StrokeFont.width(line) * unit;
        return switch (spec.textPlacement()) {
            case LEFT -> MARGIN + unit;
            case RIGHT -> Canvas.WIDTH - MARGIN - unit - width;
            default -> (Canvas.WIDTH - width) / 2;
        };
    }

    private double top() {
        double height = ((lines.size() - 1) * LINE + 1) * StrokeFont.HEIGHT * unit;
        return switch (spec.textPlacement()) {
            case TOP -> MARGIN + unit;
            case BOTTOM -> Canvas.HEIGHT - MARGIN - unit - height;
            default -> (Canvas.HEIGHT - height) / 2;
        };
    }
}
