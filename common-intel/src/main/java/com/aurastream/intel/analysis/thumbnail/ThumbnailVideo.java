package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;

/**
 * A video whose thumbnail is to be looked at.
 *
 * @param videoId YouTube's video id
 * @param title its title when last seen
 * @param url address of its picture of 320 x 180 pixels
 * @param format its format, never short
 */
public record ThumbnailVideo(String videoId, String title, String url, VideoFormat format) {

    static ThumbnailVideo of(Video video) {
        return new ThumbnailVideo(
                video.id(),
                video.title(),
                video.thumbnailUrl().orElse("https://i.ytimg.com/vi/" + video.id() + "/mqdefault.jpg"),
                video.format());
    }
}
