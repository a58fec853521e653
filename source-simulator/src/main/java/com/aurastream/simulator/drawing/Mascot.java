package com.aurastream.simulator.drawing;

import static com.aurastream.simulator.drawing.Brush.bow;
import static com.aurastream.simulator.drawing.Brush.box;
import static com.aurastream.simulator.drawing.Brush.heart;
import static com.aurastream.simulator.drawing.Brush.oval;
import static com.aurastream.simulator.drawing.Brush.points;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Random;

/** A head around 0 that is about 2 units high: an animal or a thing, with the face that the wish's mood asks for. */
final class Mascot {

    private static final double LINE = 0.07;
    private static final Color WHITE = new Color(0xFB, 0xFA, 0xF6);
    private static final Color TEARS = new Color(0x63, 0xC4, 0xF5);
    private static final Color TONGUE = new Color(0xE8, 0x5D, 0x75);
    private static final List<String> SORTS = List.of("cat", "robot", "frog", "bear", "dragon", "ghost");

    private final Wish wish;
    private final Brush brush;
    private final Color skin;
    private final Color trim;

    private Mascot(Wish wish, Brush brush) {
        this.wish = wish;
        this.brush = brush;
        this.skin = wish.colour(0, 0.6, 0.9);
        this.trim = wish.colour(1, 0.55, 0.95);
    }

    static void draw(Wish wish, Brush brush) {
        Mascot mascot = new Mascot(wish, brush);
        mascot.head(mascot.sort());
        mascot.face();
    }

    private String sort() {
        Random chance = wish.chance();
        return SORTS.stream().filter(wish::says).findFirst().orElseGet(() -> SORTS.get(chance.nextInt(SORTS.size())));
    }

    private void head(String sort) {
        switch (sort) {
            case "robot" -> robot();
            case "frog" -> frog();
            case "bear" -> bear();
            case "dragon" -> dragon();
            case "ghost" -> ghost();
            default -> cat();
        }
    }

    private void cat() {
        for (int side = -1; side <= 1; side += 2) {
            brush.shape(skin, LINE, points(true, side * 0.86, 0.0, side * 0.78, -0.98, side * 0.16, -0.6));
            brush.fill(trim, points(true, side * 0.74, -0.3, side * 0.71, -0.78, side * 0.38, -0.56));
        }
        brush.shape(skin, LINE, oval(0, 0.12, 0.95, 0.82));
        brush.fill(trim, oval(0, 0.52, 0.44, 0.34));
        for (int side = -1; side <= 1; side += 2) {
            brush.line(Brush.INK, 0.035, points(false, side * 0.62, 0.42, side * 1.02, 0.34));
            brush.line(Brush.INK, 0.035, points(false, side * 0.62, 0.54, side * 1.02, 0.6));
        }
    }

    private void robot() {
        brush.line(Brush.INK, LINE, points(false, 0, -0.7, 0, -0.95));
        brush.shape(trim, LINE, oval(0, -0.98, 0.13, 0.13));
        for (int side = -1; side <= 1; side += 2) {
            brush.shape(trim, LINE, box(side * 0.98 - 0.14, -0.18, 0.28, 0.5, 0.12));
        }
        brush.shape(skin, LINE, box(-0.92, -0.72, 1.84, 1.64, 0.5));
        brush.shape(trim.brighter(), 0.05, box(-0.72, -0.5, 1.44, 0.78, 0.35));
    }

    private void frog() {
        for (int side = -1; side <= 1; side += 2) {
            brush.shape(skin, LINE, oval(side * 0.46, -0.5, 0.42, 0.42));
        }
        brush.shape(skin, LINE, oval(0, 0.2, 1.0, 0.76));
        brush.fill(trim, oval(0, 0.56, 0.6, 0.3));
    }

    private void bear() {
        for (int side = -1; side <= 1; side += 2) {
            brush.shape(skin, LINE, oval(side * 0.68, -0.64, 0.32, 0.32));
            brush.fill(trim, oval(side * 0.68, -0.64, 0.16, 0.16));
        }
        brush.shape(skin, LINE, oval(0, 0.08, 0.94, 0.88));
        brush.fill(trim, oval(0, 0.46, 0.5, 0.4));
    }

    private void dragon() {
        for (int side = -1; side <= 1; side += 2) {
            brush.shape(trim, LINE, points(true, side * 0.3, -0.6, side * 0.92, -1.02, side * 0.72, -0.28));
        }
        brush.shape(trim, LINE, points(true, -0.2, -0.68, 0, -1.06, 0.2, -0.68));
        Path2D head = new Path2D.Double();
        head.moveTo(-0.9, -0.3);
        head.curveTo(-0.8, -1.0, 0.8, -1.0, 0.9, -0.3);
        head.curveTo(1.0, 0.4, 0.6, 1.0, 0, 1.0);
        head.curveTo(-0.6, 1.0, -1.0, 0.4, -0.9, -0.3);
        brush.shape(skin, LINE, head);
        brush.fill(trim, oval(0, 0.55, 0.5, 0.36));
    }

    private void ghost() {
        Path2D body = new Path2D.Double();
        body.moveTo(-0.86, 0.92);
        body.curveTo(-0.98, -1.3, 0.98, -1.3, 0.86, 0.92);
        body.lineTo(0.52, 0.68);
        body.lineTo(0.26, 0.96);
        body.lineTo(0, 0.7);
        body.lineTo(-0.26, 0.96);
        body.lineTo(-0.52, 0.68);
        body.closePath();
        brush.shape(skin, LINE, body);
        brush.fill(trim, oval(-0.55, 0.28, 0.16, 0.1));
        brush.fill(trim, oval(0.55, 0.28, 0.16, 0.1));
    }

    private void face() {
        for (int side = -1; side <= 1; side += 2) {
            eye(0.42 * side, -0.14, side);
        }
        mouth();
    }

    private void eye(double x, double y, int side) {
        if (wish.says("in love")) {
            brush.shape(new Color(0xE6, 0x2E, 0x4D), 0.05, heart(x, y, 0.26));
        } else if (wish.says("laughing")) {
            brush.line(Brush.INK, 0.09, bow(x - 0.24, y + 0.08, x, y - 0.34, x + 0.24, y + 0.08));
        } else {
            boolean wide = wish.says("hyped");
            double size = wide ? 0.34 : 0.26;
            brush.shape(WHITE, 0.055, oval(x, y, size * 0.86, size));
            brush.fill(Brush.INK, oval(x - 0.03 * side, y + 0.02, wide ? 0.1 : 0.14, wide ? 0.12 : 0.17));
            brush.fill(WHITE, oval(x - 0.03 * side - 0.05, y - 0.06, 0.045, 0.05));
            brow(x, y, side);
        }
        if (wish.says("crying")) {
            brush.shape(TEARS, 0.045, box(x - 0.13, y + 0.16, 0.26, 0.74, 0.26));
        }
    }

    private void brow(double x, double y, int side) {
        double inner = wish.says("raging") ? 0.2 : wish.says("crying") ? -0.16 : 0;
        if (inner != 0) {
            brush.line(
                    Brush.INK,
                    0.1,
                    points(false, x + 0.26 * side, y - 0.36 - inner / 2, x - 0.22 * side, y - 0.36 + inner));
        }
    }

    private void mouth() {
        if (wish.says("raging")) {
            brush.shape(WHITE, 0.06, box(-0.4, 0.36, 0.8, 0.34, 0.16));
            for (int i = -1; i <= 1; i++) {
                brush.line(Brush.INK, 0.04, points(false, 0.2 * i, 0.38, 0.2 * i, 0.68));
            }
        } else if (wish.says("crying")) {
            brush.line(Brush.INK, 0.09, bow(-0.3, 0.66, 0, 0.36, 0.3, 0.66));
        } else {
            open(wish.says("hyped") ? 0.34 : wish.says("laughing") ? 0.28 : 0.2);
        }
    }

    private void open(double deep) {
        Path2D mouth = new Path2D.Double();
        mouth.moveTo(-0.4, 0.36);
        mouth.quadTo(0, 0.46, 0.4, 0.36);
        mouth.curveTo(0.38, 0.36 + 1.6 * deep, -0.38, 0.36 + 1.6 * deep, -0.4, 0.36);
        Area tongue = new Area(oval(0, 0.4 + 1.15 * deep, 0.24, 0.4 * deep));
        tongue.intersect(new Area(mouth));
        brush.fill(Brush.INK, mouth);
        brush.fill(TONGUE, tongue);
        brush.line(Brush.INK, 0.05, mouth);
    }
}
