package com.aurastream.generation.asset.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureReaderTests {

    private static BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(30, 20, type);
        for (int x = 0; x < 30; x++) {
            for (int y = 0; y < 20; y++) {
                image.setRGB(x, y, new Color(8 * x, 12 * y, 100).getRGB());
            }
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    @Test
    void aPngAndAJpegAreRead() throws Exception {
        Picture png = PictureReader.read(file(image(BufferedImage.TYPE_INT_RGB), "png"));
        assertThat(png.argb(10, 5)).isEqualTo(new Color(80, 60, 100).getRGB());
        Picture jpeg = PictureReader.read(file(image(BufferedImage.TYPE_INT_RGB), "jpeg"));
        assertThat(jpeg.width()).isEqualTo(30);
        assertThat(jpeg.height()).isEqualTo(20);
    }

    @Test
    void greyIsReadAsItIsStored() throws Exception {
        BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(0, 0, 0, 100);
        Picture picture = PictureReader.read(file(grey, "png"));
        assertThat(picture.argb(0, 0)).isEqualTo(0xFF646464);
    }

    @Test
    void whatItIsCalledDoesNotMatterAndAnythingElseIsRefused() throws IOException {
        byte[] gif = file(image(BufferedImage.TYPE_INT_RGB), "gif");
        refused(gif, "neither a PNG nor a JPEG");
        refused("<html>".getBytes(StandardCharsets.UTF_8), "neither a PNG nor a JPEG");
        refused(new byte[0], "neither a PNG nor a JPEG");
    }

    @Test
    void halfAFileIsRefused() throws IOException {
        for (String format : new String[] {"png", "jpeg"}) {
            byte[] whole = file(image(BufferedImage.TYPE_INT_RGB), format);
            refused(Arrays.copyOf(whole, whole.length - 1), "cut off");
            refused(Arrays.copyOf(whole, whole.length / 2), "cut off");
        }
    }

    @Test
    void aPictureThatSaysItIsHugeIsNotUnpacked() throws IOException {
        byte[] bomb = withSize(file(image(BufferedImage.TYPE_INT_RGB), "png"), 100_000, 100_000);
        refused(bomb, "100000 × 100000 pixels");
        byte[] large = withSize(file(image(BufferedImage.TYPE_INT_RGB), "png"), 5_000, 5_000);
        refused(large, "5000 × 5000 pixels");
    }

    @Test
    void aDamagedFileAndALongOneAreRefused() throws IOException {
        byte[] damaged = file(image(BufferedImage.TYPE_INT_RGB), "png");
        Arrays.fill(damaged, 50, damaged.length - 12, (byte) 0x55);
        refused(damaged, "cannot be decoded");
        refused(new byte[PictureReader.MAX_BYTES + 1], "20000001 bytes");
    }

    private static void refused(byte[] file, String says) {
        assertThatThrownBy(() -> PictureReader.read(file))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessageContaining(says);
    }

    /** The same file with another size in its header, and the header's sum made right. */
    private static byte[] withSize(byte[] png, int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(png.clone());
        file.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(file.array(), 12, 17);
        file.putInt(29, (int) sum.getValue());
        return file.array();
    }
}
