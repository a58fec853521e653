package com.aurastream.intel.source.thumbnail;

import com.aurastream.intel.snapshot.PixelImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes files that strangers made: the size is looked at before room for the pixels is made. */
final class PictureDecoder {

    private final int mostPixels;

    /**
     * A decoder of pictures up to a size.
     *
     * @param mostPixels the widest and highest picture
     */
    PictureDecoder(int mostPixels) {
        this.mostPixels = mostPixels;
    }

    /**
     * The pixels of the file's first picture.
     *
     * @throws IOException when it is no picture, a broken one, or too large
     */
    PixelImage decode(byte[] file) throws IOException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no picture of a known format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private PixelImage read(ImageReader reader) throws IOException {
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > mostPixels || height > mostPixels) {
                throw new IOException("a picture of " + width + " x " + height + ", more than " + mostPixels);
            }
            BufferedImage picture = reader.read(0);
            return new PixelImage(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        } catch (RuntimeException e) {
            throw new IOException("a broken picture: " + e, e);
        }
    }
}
