package com.aurastream.intel.source.gemini;

/** A picture that was drawn, as it came: nobody has looked into the bytes yet. */
public final class Drawing {

    private final byte[] bytes;
    private final String mediaType;
    private final String servedModel;

    /**
     * A picture.
     *
     * @param bytes the file's content
     * @param mediaType what the answer calls it, which may be wrong
     * @param servedModel the model that drew, by its own account; {@link GeminiAnswer#UNSAID} when the answer does not say
     */
    public Drawing(byte[] bytes, String mediaType, String servedModel) {
        this.bytes = bytes.clone();
        this.mediaType = mediaType;
        this.servedModel = servedModel;
    }

    /** The file's content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What the answer calls it, which may be wrong; such as {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** The model that drew, by its own account; {@link GeminiAnswer#UNSAID} when the answer does not say. */
    public String servedModel() {
        return servedModel;
    }
}
