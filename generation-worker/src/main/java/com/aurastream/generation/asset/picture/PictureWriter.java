package com.aurastream.generation.asset.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes files: a PNG where it is small enough, otherwise a JPEG of a quality at which no difference is seen. */
public final class PictureWriter {

    /** From hardly any loss down to the least that nobody notices at arm's length. */
    private static final float[] QUALITIES = {0.95f, 0.9f, 0.85f};

    private PictureWriter() {}

    /**
     * A file.
     *
     * @param format what it is
     * @param content its bytes; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    public record File(PictureFormat format, byte[] content) {}

    /**
     * The best file within a limit, or the smallest there is.
     *
     * @param maxBytes how large it may be
     */
    public static File write(Picture picture, int maxBytes) {
        File file = new File(PictureFormat.PNG, encoded(picture.toImage(), PictureFormat.PNG, 0));
        if (picture.isOpaque()) {
            for (int i = 0; i < QUALITIES.length && file.content().length > maxBytes; i++) {
                file = new File(PictureFormat.JPEG, encoded(picture.toImage(), PictureFormat.JPEG, QUALITIES[i]));
            }
        }
        return file;
    }

    private static byte[] encoded(BufferedImage image, PictureFormat format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.code()).next();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream();
                ImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
            output.flush();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be encoded in memory", e);
        } finally {
            writer.dispose();
        }
    }
}
