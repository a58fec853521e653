package com.aurastream.intel.analysis.thumbnail;

/**
 * How colourful people find a picture: the third metric of Hasler and Süsstrunk (2003, "Measuring colourfulness in natural images"),
 * {@code sqrt(var(rg) + var(yb)) + 0.3 sqrt(mean(rg)² + mean(yb)²)} with {@code rg = R - G} and {@code yb = (R + G) / 2 - B}. Their
 * anchors: 0 not, 15 slightly, 33 moderately, 45 averagely, 59 quite, 82 highly, 109 extremely colourful.
 */
final class Colourfulness {

    private Colourfulness() {}

    static double of(Picture picture) {
        Moments redGreen = new Moments();
        Moments yellowBlue = new Moments();
        for (int i = 0; i < picture.size(); i++) {
            double red = picture.channel(0, i);
            double green = picture.channel(1, i);
            redGreen.add(red - green);
            yellowBlue.add((red + green) / 2 - picture.channel(2, i));
        }
        double spread = StrictMath.sqrt(redGreen.variance() + yellowBlue.variance());
        return spread + 0.3 * StrictMath.hypot(redGreen.mean(), yellowBlue.mean());
    }
}
