package com.aurastream.generation.asset.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a file that somebody else made. How large a picture says it is, is looked at before anything is unpacked: a file of a few
 * kilobytes can claim to be a picture of gigabytes.
 */
public final class PictureReader {

    /** More than any answer with a picture of 4,096 × 4,096 has been, and what the API allows inline. */
    public static final int MAX_BYTES = 20_000_000;

    /** The largest picture that the image models draw, 4,096 × 4,096, with some room. */
    public static final long MAX_PIXELS = 20_000_000;

    private static final int MAX_EDGE = 8_192;

    private PictureReader() {}

    /**
     * The picture in a file.
     *
     * @throws UnreadablePictureException saying what is wrong with it
     */
    public static Picture read(byte[] file) throws UnreadablePictureException {
        if (file.length > MAX_BYTES) {
            throw new UnreadablePictureException("it has " + file.length + " bytes, more than " + MAX_BYTES);
        }
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() -> new UnreadablePictureException("it is neither a PNG nor a JPEG"));
        if (!format.isWhole(file)) {
            throw new UnreadablePictureException("it is cut off after " + file.length + " bytes");
        }
        return Picture.of(decoded(format, file));
    }

    private static BufferedImage decoded(PictureFormat format, byte[] file) throws UnreadablePictureException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.code()).next();
        try (ImageInputStream content = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(content, true, true);
            requireModest(reader.getWidth(0), reader.getHeight(0));
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePictureException("it cannot be decoded: " + e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private static void requireModest(int width, int height) throws UnreadablePictureException {
        if (width > MAX_EDGE || height > MAX_EDGE || (long) width * height > MAX_PIXELS) {
            throw new UnreadablePictureException(
                    "it says that it is " + width + " × " + height + " pixels large, more than is unpacked");
        }
    }
}
