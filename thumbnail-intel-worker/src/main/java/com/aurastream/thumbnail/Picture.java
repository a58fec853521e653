package com.aurastream.thumbnail;

import com.aurastream.intel.analysis.thumbnail.MeasuredThumbnail;
import com.aurastream.intel.analysis.thumbnail.ThumbnailMeasures;
import com.aurastream.intel.analysis.thumbnail.ThumbnailVideo;
import com.aurastream.intel.source.gemini.GeminiPicture;
import com.aurastream.intel.source.thumbnail.Thumbnail;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A video's picture, measured. The pixels are let go.
 *
 * @param video whose picture it is
 * @param url where it was fetched
 * @param hash SHA-256 of the file, in hexadecimal
 * @param file the file as a vision model takes it
 * @param measures what its pixels measure
 */
record Picture(ThumbnailVideo video, String url, String hash, GeminiPicture file, ThumbnailMeasures measures) {

    static Picture of(ThumbnailVideo video, Thumbnail thumbnail, Measurements measurements) {
        byte[] bytes = thumbnail.bytes();
        String hash = sha256(bytes);
        return new Picture(
                video,
                thumbnail.url(),
                hash,
                new GeminiPicture(thumbnail.mediaType(), bytes),
                measurements.of(hash, thumbnail.pixels()));
    }

    /** As the analysis takes it. */
    MeasuredThumbnail with(Map<String, String> seen) {
        return new MeasuredThumbnail(video.videoId(), video.title(), url, measures, seen);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
