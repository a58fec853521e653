package com.aurastream.intel.source.thumbnail;

import com.aurastream.intel.snapshot.PixelImage;

/** A picture as it was fetched. */
public final class Thumbnail {

    private final String url;
    private final String mediaType;
    private final byte[] bytes;
    private final PixelImage pixels;

    /**
     * A picture.
     *
     * @param url where it was fetched
     * @param mediaType such as {@code image/jpeg}
     * @param bytes the file
     * @param pixels the file, decoded
     */
    public Thumbnail(String url, String mediaType, byte[] bytes, PixelImage pixels) {
        this.url = url;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
        this.pixels = pixels;
    }

    /** Where it was fetched. */
    public String url() {
        return url;
    }

    /** Such as {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** The file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The file, decoded. */
    public PixelImage pixels() {
        return pixels;
    }
}
