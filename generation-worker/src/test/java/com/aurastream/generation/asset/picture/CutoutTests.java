package com.aurastream.generation.asset.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CutoutTests {

    private static final int EDGE = 300;
    private static final Color KEY = Color.MAGENTA;
    private static final Color SKIN = new Color(0x30, 0xA0, 0x50);

    private static Picture drawn(Color ground, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(ground);
        graphics.fillRect(0, 0, EDGE, EDGE);
        painter.accept(graphics);
        graphics.dispose();
        return Picture.of(image);
    }

    private static void disc(Graphics2D graphics, Color color, double x, double y, double radius) {
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static Picture noisy(Picture picture) {
        Random random = new Random(5);
        int[] argb = picture.copy();
        for (int i = 0; i < argb.length; i++) {
            int pixel = 0xFF000000;
            for (int shift = 0; shift <= 16; shift += 8) {
                int value = (argb[i] >> shift & 0xFF) + random.nextInt(13) - 6;
                pixel |= Math.max(0, Math.min(255, value)) << shift;
            }
            argb[i] = pixel;
        }
        return Picture.of(picture.width(), picture.height(), argb);
    }

    private static long solid(Picture picture) {
        long count = 0;
        for (int i = 0; i < picture.size(); i++) {
            count += picture.alpha(i) >= 128 ? 1 : 0;
        }
        return count;
    }

    @Test
    void theDrawingStaysAndTheGroundGoes() {
        Picture cut = Cutout.of(drawn(KEY, g -> disc(g, SKIN, 150, 150, 100)));
        assertThat(cut.alpha(0, 0)).isZero();
        assertThat(cut.argb(150, 150)).isEqualTo(SKIN.getRGB());
        assertThat((double) solid(cut) / (Math.PI * 100 * 100)).isBetween(0.99, 1.01);
    }

    @Test
    void noRimOfTheGroundsColourStaysAndTheEdgeIsSoft() {
        Picture cut = Cutout.of(drawn(KEY, g -> disc(g, SKIN, 150, 150, 100)));
        int soft = 0;
        Shade key = Shade.of(KEY.getRGB());
        for (int i = 0; i < cut.size(); i++) {
            if (cut.alpha(i) > 0) {
                assertThat(Shade.of(cut.argb(i)).distance(Shade.of(SKIN.getRGB())))
                        .isLessThan(0.03);
                assertThat(Shade.of(cut.argb(i)).distance(key)).isGreaterThan(0.3);
                soft += cut.alpha(i) < 255 ? 1 : 0;
            }
        }
        assertThat(soft).isGreaterThan(200);
    }

    @Test
    void noiseOfThePainterDoesNotMatter() {
        Picture cut = Cutout.of(noisy(drawn(KEY, g -> disc(g, SKIN, 150, 150, 100))));
        assertThat((double) solid(cut) / (Math.PI * 100 * 100)).isBetween(0.98, 1.02);
        assertThat(cut.alpha(5, 5)).isZero();
    }

    @Test
    void aHoleIsAHoleWhenTheGroundIsAColourThatNothingHas() {
        Picture ring = drawn(KEY, g -> {
            disc(g, SKIN, 150, 150, 100);
            disc(g, KEY, 150, 150, 40);
        });
        assertThat(Cutout.of(ring).alpha(150, 150)).isZero();
        Picture eyed = drawn(Color.WHITE, g -> {
            disc(g, SKIN, 150, 150, 100);
            disc(g, Color.WHITE, 150, 150, 40);
        });
        assertThat(Cutout.of(eyed).alpha(150, 150))
                .as("white inside of white is an eye")
                .isEqualTo(255);
    }

    @Test
    void aThinOutlineKeepsItsColour() {
        Picture outlined = drawn(KEY, g -> {
            disc(g, SKIN, 150, 150, 100);
            g.setColor(Color.BLACK);
            g.setStroke(new BasicStroke(8));
            g.draw(new Ellipse2D.Double(50, 50, 200, 200));
        });
        Picture cut = Cutout.of(outlined);
        assertThat(cut.argb(150, 49) & 0xFFFFFF).isZero();
        assertThat(cut.argb(150, 46) & 0xFFFFFF).as("the outermost row too").isZero();
    }

    @Test
    void aDrawingThatCameFreeStaysAsItIsAndOneThatIsAlmostSolidIsCutOut() {
        Picture keyed = drawn(KEY, g -> disc(g, SKIN, 150, 150, 100));
        Picture free = Cutout.of(keyed);
        assertThat(Cutout.of(free)).isSameAs(free);
        int[] almost = keyed.copy();
        for (int i = 0; i < almost.length; i++) {
            almost[i] = 0xFE000000 | (almost[i] & 0xFFFFFF);
        }
        Picture cut = Cutout.of(Picture.of(EDGE, EDGE, almost));
        assertThat(cut.alpha(0, 0)).isZero();
        assertThat(cut.argb(150, 150)).isEqualTo(SKIN.getRGB());
    }

    @Test
    void specksApartFromTheDrawingGo() {
        Picture specked = drawn(KEY, g -> {
            disc(g, SKIN, 150, 150, 100);
            disc(g, Color.YELLOW, 20, 20, 2);
        });
        assertThat(Cutout.of(specked).alpha(20, 20)).isZero();
    }

    @Test
    void aGroundThatIsNotPlainCannotBeTakenAway() {
        assertThat(Cutout.isPossible(drawn(KEY, g -> disc(g, SKIN, 150, 150, 100))))
                .isTrue();
        assertThat(Cutout.isPossible(drawn(KEY, g -> {
                    g.setColor(SKIN);
                    g.fillRect(60, 150, 180, 150);
                })))
                .as("a bust touches the lower edge")
                .isTrue();
        assertThat(Cutout.isPossible(drawn(KEY, g -> {
                    g.setColor(SKIN);
                    g.fillRect(0, 0, 150, 300);
                })))
                .isFalse();
    }

    @Test
    void nothingIsLeftOfAPlainPicture() {
        assertThat(Sticker.square(Cutout.of(drawn(Color.GRAY, g -> {})))).isEmpty();
    }

    @Test
    void aStickerFillsItsSquareAndHasAContourThatStandsOut() {
        Picture cut = Cutout.of(drawn(KEY, g -> disc(g, new Color(0x20, 0x18, 0x18), 100, 200, 60)));
        Window square = Sticker.square(cut).orElseThrow();
        assertThat(square.width()).isBetween(120.0, 132.0);
        assertThat(square.x() + square.width() / 2).isBetween(99.0, 101.0);
        Picture sticker = Sticker.outlined(Resampler.scale(cut, square, 448, 448));
        assertThat(sticker.argb(224, 10) & 0xFF)
                .as("white around something dark")
                .isGreaterThan(0xF8);
        assertThat(sticker.alpha(224, 10)).isEqualTo(255);
        assertThat(sticker.alpha(0, 0)).isZero();
        Picture light = Cutout.of(drawn(KEY, g -> disc(g, Color.WHITE, 150, 150, 60)));
        Picture outlined =
                Sticker.outlined(Resampler.scale(light, Sticker.square(light).orElseThrow(), 448, 448));
        assertThat(outlined.argb(224, 10) & 0xFF)
                .as("black around something light")
                .isLessThan(0x40);
    }
}
