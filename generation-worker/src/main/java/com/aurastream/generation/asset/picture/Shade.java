package com.aurastream.generation.asset.picture;

/**
 * A colour in OKLab (Björn Ottosson, 2020), where the distance of two colours follows how different they look; 0.02 is about the least
 * that is seen.
 *
 * @param l lightness, 0 to 1
 * @param a from green to red
 * @param b from blue to yellow
 */
public record Shade(double l, double a, double b) {

    /** The shade of a colour such as {@code 0xRRGGBB}; alpha is ignored. */
    public static Shade of(int rgb) {
        double red = Light.linear(rgb >> 16 & 0xFF);
        double green = Light.linear(rgb >> 8 & 0xFF);
        double blue = Light.linear(rgb & 0xFF);
        double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Shade(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** How different another one looks; 0 for the same, 1 from black to white. */
    public double distance(Shade other) {
        double dl = l - other.l;
        double da = a - other.a;
        double db = b - other.b;
        return Math.sqrt(dl * dl + da * da + db * db);
    }

    /** How colourful it is; 0 for a grey, about 0.3 for the purest colours of a screen. */
    public double chroma() {
        return Math.sqrt(a * a + b * b);
    }
}
