package com.aurastream.intel.source.youtube;

import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.intel.source.youtube.YouTubeSource.Upload;
import com.google.api.client.util.DateTime;
import com.google.api.services.youtube.model.PlaylistItem;
import com.google.api.services.youtube.model.Thumbnail;
import com.google.api.services.youtube.model.ThumbnailDetails;
import com.google.api.services.youtube.model.VideoSnippet;
import com.google.api.services.youtube.model.VideoStatistics;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Google's items as snapshots. What is absent stays absent; an item without what makes it one is left out. */
final class GoogleVideos {

    private GoogleVideos() {}

    /** A video with its counts; empty without publication, length or views. */
    static Optional<ObservedVideo> observed(com.google.api.services.youtube.model.Video item, Instant observedAt) {
        return video(item).flatMap(video -> sample(item, observedAt).map(sample -> new ObservedVideo(video, sample)));
    }

    /** The counts alone; empty without views. */
    static Optional<VideoSample> sample(com.google.api.services.youtube.model.Video item, Instant observedAt) {
        VideoStatistics counts = item.getStatistics();
        if (counts == null || counts.getViewCount() == null) {
            return Optional.empty();
        }
        return Optional.of(new VideoSample(
                observedAt,
                counts.getViewCount().longValue(),
                count(counts.getLikeCount()),
                count(counts.getCommentCount())));
    }

    /** A channel; empty without its uploads, which is all that it is asked for. */
    static Optional<Channel> channel(com.google.api.services.youtube.model.Channel item, Instant observedAt) {
        if (item.getId() == null
                || item.getContentDetails() == null
                || item.getContentDetails().getRelatedPlaylists() == null
                || item.getContentDetails().getRelatedPlaylists().getUploads() == null) {
            return Optional.empty();
        }
        String title = item.getSnippet() == null ? null : item.getSnippet().getTitle();
        return Optional.of(new Channel(
                item.getId(),
                title == null ? "" : title,
                item.getContentDetails().getRelatedPlaylists().getUploads(),
                subscribers(item),
                observedAt));
    }

    /** An upload; empty when it is announced but not public. */
    static Optional<Upload> upload(PlaylistItem item) {
        if (item.getContentDetails() == null
                || item.getContentDetails().getVideoId() == null
                || item.getContentDetails().getVideoPublishedAt() == null) {
            return Optional.empty();
        }
        return Optional.of(new Upload(
                item.getContentDetails().getVideoId(),
                instant(item.getContentDetails().getVideoPublishedAt())));
    }

    private static Optional<Video> video(com.google.api.services.youtube.model.Video item) {
        VideoSnippet snippet = item.getSnippet();
        if (item.getId() == null
                || snippet == null
                || snippet.getPublishedAt() == null
                || snippet.getChannelId() == null) {
            return Optional.empty();
        }
        return duration(item)
                .map(length -> new Video(
                        item.getId(),
                        snippet.getChannelId(),
                        orEmpty(snippet.getChannelTitle()),
                        orEmpty(snippet.getTitle()),
                        snippet.getTags() == null ? List.of() : snippet.getTags(),
                        instant(snippet.getPublishedAt()),
                        length,
                        VideoFormat.of(length, isLive(item)),
                        orEmpty(snippet.getCategoryId()),
                        language(snippet),
                        thumbnail(snippet.getThumbnails())));
    }

    /** Zero for a broadcast that is announced or running; empty when what stands there is not a length. */
    private static Optional<Duration> duration(com.google.api.services.youtube.model.Video item) {
        String text = item.getContentDetails() == null
                ? null
                : item.getContentDetails().getDuration();
        if (text == null) {
            return isLive(item) ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        try {
            return Optional.of(length(text));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** ISO 8601 with days and weeks, as YouTube writes broadcasts that never end. */
    static Duration length(String text) {
        int weeks = text.indexOf('W');
        if (weeks < 0) {
            return Duration.parse(text);
        }
        Duration rest = weeks == text.length() - 1 ? Duration.ZERO : Duration.parse("P" + text.substring(weeks + 1));
        return Duration.ofDays(7 * Long.parseLong(text.substring(1, weeks))).plus(rest);
    }

    private static boolean isLive(com.google.api.services.youtube.model.Video item) {
        VideoSnippet snippet = item.getSnippet();
        String broadcast = snippet == null ? null : snippet.getLiveBroadcastContent();
        return item.getLiveStreamingDetails() != null || (broadcast != null && !broadcast.equals("none"));
    }

    private static Optional<String> language(VideoSnippet snippet) {
        return Stream.of(snippet.getDefaultAudioLanguage(), snippet.getDefaultLanguage())
                .filter(language -> language != null && !language.isEmpty())
                .findFirst();
    }

    private static Optional<String> thumbnail(@Nullable ThumbnailDetails thumbnails) {
        if (thumbnails == null) {
            return Optional.empty();
        }
        return Stream.of(thumbnails.getMedium(), thumbnails.getHigh(), thumbnails.getDefault())
                .filter(Objects::nonNull)
                .map(Thumbnail::getUrl)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static OptionalLong subscribers(com.google.api.services.youtube.model.Channel item) {
        var counts = item.getStatistics();
        if (counts == null || Boolean.TRUE.equals(counts.getHiddenSubscriberCount())) {
            return OptionalLong.empty();
        }
        return count(counts.getSubscriberCount());
    }

    private static OptionalLong count(@Nullable BigInteger count) {
        return count == null ? OptionalLong.empty() : OptionalLong.of(count.longValue());
    }

    private static Instant instant(DateTime time) {
        return Instant.ofEpochMilli(time.getValue());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
