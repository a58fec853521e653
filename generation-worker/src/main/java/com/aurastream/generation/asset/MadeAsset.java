package com.aurastream.generation.asset;

/**
 * A file that is made and checked, and not stored yet.
 *
 * @param name unique within the job, such as {@code emote-2-112.png}
 * @param mediaType such as {@code image/png}
 * @param width pixels
 * @param height pixels
 * @param content the file; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record MadeAsset(String name, String mediaType, int width, int height, byte[] content) {}
