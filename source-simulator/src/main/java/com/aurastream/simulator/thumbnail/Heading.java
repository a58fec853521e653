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

    private static final double MOST_HEIGHT = 0.55;
    private static final double SMALLER = 0.92;

    private final ThumbnailSpec spec;
    private final List<String> lines;
    private final double unit;

    /** Lays the words out; what does not fit gets smaller letters. */
    Heading(ThumbnailSpec spec) {
        this.spec = spec;
        double widest =
                spec.words().stream().mapToDouble(StrokeFont::width).max().orElse(1);
        double fitting =
                Math.min(spec.letterHeight() * Canvas.HEIGHT / StrokeFont.HEIGHT, room() / (widest + StrokeFont.BRUSH));
        List<String> broken = broken(fitting);
        while (height(broken.size(), fitting) > MOST_HEIGHT * Canvas.HEIGHT) {
            fitting *= SMALLER;
            broken = broken(fitting);
        }
        this.unit = fitting;
        this.lines = broken;
    }

    /** The words in lines that fit at a size. */
    private List<String> broken(double size) {
        List<String> done = new ArrayList<>();
        String line = "";
        for (String word : spec.words()) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && StrokeFont.width(longer) * size > room()) {
                done.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            done.add(line);
        }
        return done;
    }

    private static double height(int lines, double size) {
        return ((lines - 1) * LINE + 1) * StrokeFont.HEIGHT * size;
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
        double height = height(lines.size(), unit);
        return switch (spec.textPlacement()) {
            case TOP -> MARGIN + unit;
            case BOTTOM -> Canvas.HEIGHT - MARGIN - unit - height;
            default -> (Canvas.HEIGHT - height) / 2;
        };
    }
}
