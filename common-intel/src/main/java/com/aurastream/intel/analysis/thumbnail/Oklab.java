package com.aurastream.intel.analysis.thumbnail;

/**
 * A colour in OKLab (Ottosson 2020, "A perceptual color space for image processing"), where equal distances look about equally
 * different.
 *
 * @param l lightness, 0 black to 1 white
 * @param a green (negative) to red
 * @param b blue (negative) to yellow
 */
record Oklab(double l, double a, double b) {

    private static final double[] LINEAR = linear();

    /** From sRGB channels of 0 to 255, interpolated between whole numbers. */
    static Oklab of(double red, double green, double blue) {
        double r = linear(red);
        double g = linear(green);
        double bl = linear(blue);
        double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * bl);
        double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * bl);
        double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * bl);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** From {@code #rrggbb}. */
    static Oklab ofHex(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return of(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** Chroma: distance from grey of the same lightness, up to about 0.32 in sRGB. */
    double chroma() {
        return StrictMath.sqrt(a * a + b * b);
    }

    /** Hue in degrees, 0 to 360: red is near 29, yellow 110, green 142, blue 264. */
    double hue() {
        double degrees = StrictMath.toDegrees(StrictMath.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /** Euclidean distance. */
    double distance(Oklab other) {
        double dl = l - other.l;
        double da = a - other.a;
        double db = b - other.b;
        return StrictMath.sqrt(dl * dl + da * da + db * db);
    }

    /** As {@code #rrggbb}, what lies outside sRGB clipped. */
    String hex() {
        double lc = cube(l + 0.3963377774 * a + 0.2158037573 * b);
        double mc = cube(l - 0.1055613458 * a - 0.0638541728 * b);
        double sc = cube(l - 0.0894841775 * a - 1.2914855480 * b);
        return "#"
                + byteHex(4.0767416621 * lc - 3.3077115913 * mc + 0.2309699292 * sc)
                + byteHex(-1.2684380046 * lc + 2.6097574011 * mc - 0.3413193965 * sc)
                + byteHex(-0.0041960863 * lc - 0.7034186147 * mc + 1.7076147010 * sc);
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static String byteHex(double linear) {
        double clipped = Math.max(0, Math.min(1, linear));
        double encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * StrictMath.pow(clipped, 1 / 2.4) - 0.055;
        int value = (int) Math.round(encoded * 255);
        return (value < 16 ? "0" : "") + Integer.toHexString(value);
    }

    private static double linear(double channel) {
        int below = Math.max(0, Math.min(254, (int) channel));
        return LINEAR[below] + (channel - below) * (LINEAR[below + 1] - LINEAR[below]);
    }

    /** sRGB's transfer function (IEC 61966-2-1) at whole numbers. */
    private static double[] linear() {
        double[] table = new double[256];
        for (int i = 0; i < table.length; i++) {
            double x = i / 255.0;
            table[i] = x <= 0.04045 ? x / 12.92 : StrictMath.pow((x + 0.055) / 1.055, 2.4);
        }
        return table;
    }
}
