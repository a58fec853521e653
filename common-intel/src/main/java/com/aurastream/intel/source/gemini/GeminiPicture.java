package com.aurastream.intel.source.gemini;

/** A picture that goes with a question. */
public final class GeminiPicture {

    private final String mediaType;
    private final byte[] bytes;

    /**
     * A picture.
     *
     * @param mediaType such as {@code image/jpeg}
     * @param bytes the file's content
     */
    public GeminiPicture(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    /** Such as {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** The file's content. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
