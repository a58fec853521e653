package com.aurastream.intel.generation;

/**
 * A file that was made.
 *
 * @param name unique within the job, with its extension, such as {@code emote-2-112.png}
 * @param sha256 hash of the content in hexadecimal, under which the file lies
 * @param mediaType such as {@code image/png}
 * @param width pixels
 * @param height pixels
 * @param bytes size of the file
 */
public record GeneratedAsset(String name, String sha256, String mediaType, int width, int height, long bytes) {}
