package com.aurastream.intel.source.thumbnail;

import java.util.Optional;

/** The pictures of videos. */
@FunctionalInterface
public interface ThumbnailSource {

    /**
     * A video's picture, 320 x 180 where there is one.
     *
     * @return empty when the video has none (any more), which is no error
     * @throws com.aurastream.intel.source.SourceException when it could not be found out, or the picture cannot be read
     */
    Optional<Thumbnail> find(String videoId);
}
