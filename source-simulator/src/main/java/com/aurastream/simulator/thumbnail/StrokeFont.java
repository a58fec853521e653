package com.aurastream.simulator.thumbnail;

import java.awt.geom.Path2D;
import java.util.Map;
import java.util.TreeMap;

/**
 * Letters as lines to be drawn with a thick brush. The system's fonts would not do: they differ from machine to machine, and a
 * container may have none. A letter is 4 units wide and 6 high, its origin the upper left corner.
 */
final class StrokeFont {

    static final double WIDTH = 4;
    static final double HEIGHT = 6;

    /** From one letter to the next. */
    static final double ADVANCE = 6;

    /** Width of the brush. */
    static final double BRUSH = 1.5;

    /** Lines between bars, points between blanks. */
    private static final String LETTERS = """
            A 0,6 2,0 4,6|1,4 3,4
            B 0,6 0,0 3,0 4,1 4,2 3,3 0,3|3,3 4,4 4,5 3,6 0,6
            C 4,1 3,0 1,0 0,1 0,5 1,6 3,6 4,5
            D 0,6 0,0 2,0 4,2 4,4 2,6 0,6
            E 4,0 0,0 0,6 4,6|0,3 3,3
            F 4,0 0,0 0,6|0,3 3,3
            G 4,1 3,0 1,0 0,1 0,5 1,6 3,6 4,5 4,3 2,3
            H 0,0 0,6|4,0 4,6|0,3 4,3
            I 2,0 2,6
            J 4,0 4,5 3,6 1,6 0,5
            K 0,0 0,6|4,0 0,3 4,6
            L 0,0 0,6 4,6
            M 0,6 0,0 2,3 4,0 4,6
            N 0,6 0,0 4,6 4,0
            O 1,0 3,0 4,1 4,5 3,6 1,6 0,5 0,1 1,0
            P 0,6 0,0 3,0 4,1 4,2 3,3 0,3
            Q 1,0 3,0 4,1 4,5 3,6 1,6 0,5 0,1 1,0|2,4 4,6
            R 0,6 0,0 3,0 4,1 4,2 3,3 0,3|2,3 4,6
            S 4,1 3,0 1,0 0,1 0,2 1,3 3,3 4,4 4,5 3,6 1,6 0,5
            T 0,0 4,0|2,0 2,6
            U 0,0 0,5 1,6 3,6 4,5 4,0
            V 0,0 2,6 4,0
            W 0,0 1,6 2,3 3,6 4,0
            X 0,0 4,6|4,0 0,6
            Y 0,0 2,3 4,0|2,3 2,6
            Z 0,0 4,0 0,6 4,6
            0 1,0 3,0 4,1 4,5 3,6 1,6 0,5 0,1 1,0|3,2 1,4
            1 0,1 2,0 2,6
            2 0,1 1,0 3,0 4,1 4,2 0,6 4,6
            3 0,0 4,0 2,2 4,4 4,5 3,6 1,6 0,5
            4 3,6 3,0 0,4 4,4
            5 4,0 0,0 0,3 3,3 4,4 4,5 3,6 0,6
            6 3,0 1,1 0,3 0,5 1,6 3,6 4,5 4,4 3,3 0,3
            7 0,0 4,0 1,6
            8 1,3 0,2 0,1 1,0 3,0 4,1 4,2 3,3 1,3 0,4 0,5 1,6 3,6 4,5 4,4 3,3
            9 1,6 3,5 4,3 4,1 3,0 1,0 0,1 0,2 1,3 4,3
            ! 2,0 2,4|2,6 2,6.01
            ? 0,1 1,0 3,0 4,1 4,2 2,3 2,4|2,6 2,6.01
            """;

    private static final Map<Character, Path2D> PATHS = paths();

    private StrokeFont() {}

    /** Whether every character of a word can be written. */
    static boolean canWrite(String word) {
        return word.chars().allMatch(c -> PATHS.containsKey((char) c));
    }

    /** How wide a word is, in units. */
    static double width(String word) {
        return (word.length() - 1) * ADVANCE + WIDTH;
    }

    /** The lines of a word; what cannot be written is left blank. */
    static Path2D path(String word) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < word.length(); i++) {
            Path2D letter = PATHS.get(word.charAt(i));
            if (letter != null) {
                path.append(
                        letter.createTransformedShape(
                                java.awt.geom.AffineTransform.getTranslateInstance(i * ADVANCE, 0)),
                        false);
            }
        }
        return path;
    }

    private static Map<Character, Path2D> paths() {
        Map<Character, Path2D> paths = new TreeMap<>();
        LETTERS.lines()
                .forEach(
                        line -> paths.put(line.charAt(0), path(line.substring(2).split("\\|", -1))));
        return paths;
    }

    private static Path2D path(String[] lines) {
        Path2D path = new Path2D.Double();
        for (String line : lines) {
            String[] points = line.split(" ", -1);
            for (int i = 0; i < points.length; i++) {
                String[] point = points[i].split(",", -1);
                double x = Double.parseDouble(point[0]);
                double y = Double.parseDouble(point[1]);
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
        }
        return path;
    }
}
