package com.aurastream.simulator.thumbnail;

import com.aurastream.simulator.world.ThumbnailSpec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws thumbnails as JPEG files: a pure function of the spec and the size. The last {@value #KEPT} pictures are kept, since a client
 * often asks again.
 */
public final class ThumbnailPictures {

    private static final int KEPT = 256;
    private static final float QUALITY = 0.85f;

    private final Map<Key, byte[]> made = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(ThumbnailSpec spec, ThumbnailSize size) {}

    /** The picture with its {@link PictureNote}. */
    public byte[] jpeg(ThumbnailSpec spec, ThumbnailSize size) {
        Key key = new Key(spec, size);
        synchronized (made) {
            byte[] known = made.get(key);
            if (known != null) {
                return known.clone();
            }
        }
        byte[] jpeg = JpegComment.insert(
                encode(Painting.draw(spec, size)), PictureNote.of(spec).json());
        synchronized (made) {
            made.put(key, jpeg);
        }
        return jpeg.clone();
    }

    /** What YouTube shows in place of a picture that there is not: plain grey, 120 x 90. */
    byte[] placeholder() {
        BufferedImage grey = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[120 * 90];
        java.util.Arrays.fill(pixels, 0xCCCCCC);
        grey.setRGB(0, 0, 120, 90, pixels, 0, 120);
        return encode(grey);
    }

    private static byte[] encode(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg")
                .next();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written to memory", e);
        } finally {
            writer.dispose();
        }
    }
}
