package com.aurastream.simulator.thumbnail;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/**
 * Where a picture is drawn: 320 units wide and 180 high, whatever the size in pixels.
 *
 * @param graphics draws in these units
 * @param tints the picture's colours
 * @param chance small choices; a {@link Random} of a given seed gives the same numbers on every machine
 */
record Canvas(Graphics2D graphics, Tints tints, Random chance) {

    static final double WIDTH = 320;
    static final double HEIGHT = 180;

    void fill(Paint paint, Shape shape) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void line(Color color, double width, Shape shape) {
        graphics.setPaint(color);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    double between(double low, double high) {
        return low + (high - low) * chance.nextDouble();
    }

    static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    /** Around a centre. */
    static Shape oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    /** A closed outline through points x, y, x, y and so on. */
    static Path2D outline(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i + 1 < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
