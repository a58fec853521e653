package com.aurastream.simulator.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Shapes with thick outlines. Lengths are in units of which the canvas says how many pixels they are. */
final class Brush {

    static final Color INK = new Color(0x1D, 0x14, 0x20);

    private final Graphics2D graphics;

    Brush(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** A brush that draws elsewhere and larger or smaller. */
    Brush at(double x, double y, double scale) {
        Graphics2D moved = (Graphics2D) graphics.create();
        moved.translate(x, y);
        moved.scale(scale, scale);
        return new Brush(moved);
    }

    void fill(Paint paint, Shape shape) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void line(Color color, double width, Shape shape) {
        graphics.setPaint(color);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /** Filled, with an outline. */
    void shape(Paint paint, double outline, Shape shape) {
        fill(paint, shape);
        line(INK, outline, shape);
    }

    /** Around a centre. */
    static Shape oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    static Shape box(double x, double y, double width, double height, double round) {
        return new RoundRectangle2D.Double(x, y, width, height, round, round);
    }

    /** Through points x, y, x, y and so on. */
    static Path2D points(boolean closed, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i + 1 < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /** A bow from one point to another. */
    static Path2D bow(double x, double y, double bendX, double bendY, double toX, double toY) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.quadTo(bendX, bendY, toX, toY);
        return path;
    }

    /** A star around 0, of which the inner corners are at a part of the radius. */
    static Path2D star(int spikes, double radius, double depth) {
        double[] points = new double[4 * spikes];
        for (int i = 0; i < 2 * spikes; i++) {
            double angle = Math.PI * i / spikes - Math.PI / 2;
            double reach = i % 2 == 0 ? radius : radius * depth;
            points[2 * i] = reach * StrictMath.cos(angle);
            points[2 * i + 1] = reach * StrictMath.sin(angle);
        }
        return points(true, points);
    }

    static Shape moved(Shape shape, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    static Shape heart(double x, double y, double size) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y + 0.9 * size);
        path.curveTo(x - 1.5 * size, y - 0.1 * size, x - 0.8 * size, y - 1.1 * size, x, y - 0.35 * size);
        path.curveTo(x + 0.8 * size, y - 1.1 * size, x + 1.5 * size, y - 0.1 * size, x, y + 0.9 * size);
        return path;
    }
}
