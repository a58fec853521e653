package com.aurastream.simulator;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Recordings to replay: a small one written here, and the real one beside the repository. */
public final class Recordings {

    private static final String CHART_HEADER =
            "observed_at,region,chart_category,rank,video_id,published_at,title,channel_id,channel_title,category_id,"
                    + "tags,duration_s,is_live,default_language,audio_language,views,likes,comments";
    private static final String STREAM_HEADER =
            "observed_at,id,user_id,user_login,user_name,game_id,game_name,type,title,viewer_count,started_at,language,"
                    + "thumbnail_url,is_mature";

    private static final String CLIP_HEADER =
            "observed_at,id,url,embed_url,broadcaster_id,broadcaster_name,creator_id,creator_name,video_id,game_id,language,"
                    + "title,view_count,created_at,thumbnail_url,duration,vod_offset";

    private Recordings() {}

    /**
     * Three readings of the US gaming chart a day apart, one of the chart of all, and one of the streams. The last observation of
     * the charts is at 2026-01-03T05:00:02Z, that of the streams at 2022-04-04T00:06:00Z. The clips were read twice, an hour apart, the
     * last time at 2023-02-09T23:49:24Z.
     */
    public static Path small(Path folder) throws IOException {
        write(
                folder.resolve("youtube_charts.csv.gz"),
                CHART_HEADER,
                chart("2026-01-01T05:00:00Z", "US", "20", 1, "first-video", "First minecraft house", 100, 10, 1),
                chart("2026-01-01T05:00:01Z", "GB", "20", 1, "first-video", "First minecraft house", 101, 10, 1),
                chart("2026-01-02T05:00:00Z", "US", "20", 2, "first-video", "First minecraft house", 200, 0, 2),
                chart("2026-01-02T05:00:00Z", "US", "20", 1, "secondvideo", "Second, \"quoted\" GTA 6", 500, 50, 0),
                chart("2026-01-03T05:00:00Z", "US", "20", 1, "secondvideo", "Second renamed GTA 6", 900, 90, 9),
                chart("2026-01-03T05:00:02Z", "US", "", 1, "third-video", "Third song", 7000, 70, 7));
        write(
                folder.resolve("twitch_streams.csv.gz"),
                STREAM_HEADER,
                stream("1", "big", "33214", 500),
                stream("2", "small", "33214", 5),
                stream("1", "big", "33214", 500),
                stream("3", "miner", "27471", 50));
        write(
                folder.resolve("twitch_clips.csv.gz"),
                CLIP_HEADER,
                clip("2023-02-09T22:49:20Z", "OldReading", "33214", "1733007281.0", 5, "2023-02-09T21:00:00Z", "170.0"),
                clip("2023-02-09T23:49:20Z", "OldReading", "33214", "1733007281.0", 9, "2023-02-09T21:00:00Z", "170.0"),
                clip("2023-02-09T23:49:24Z", "NewClip", "33214", "", 7, "2023-02-09T23:30:00Z", ""),
                clip("2023-02-09T23:49:24Z", "OtherGame", "1095275650", "", 1, "2023-02-09T00:10:00Z", ""));
        return folder;
    }

    private static String chart(
            String at,
            String region,
            String category,
            int rank,
            String id,
            String title,
            int views,
            int likes,
            int comments) {
        String quoted = '"' + title.replace("\"", "\"\"") + '"';
        return String.join(
                ",",
                at,
                region,
                category,
                Integer.toString(rank),
                id,
                "2025-12-31T00:00:00Z",
                quoted,
                "UCchannel-of-everybody00",
                "Everybody",
                category.isEmpty() ? "10" : category,
                "\"one tag, other tag\"",
                "60",
                "false",
                "en",
                "",
                Integer.toString(views),
                Integer.toString(likes),
                Integer.toString(comments));
    }

    private static String stream(String id, String login, String game, int viewers) {
        return "2022-04-04T00:06:00Z," + id + ",7" + id + "," + login + "," + login + "," + game + ",Game " + game
                + ",live,A title," + viewers
                + ",2022-04-03T22:06:00Z,en,https://example.invalid/{width}x{height},false";
    }

    private static String clip(
            String at, String id, String game, String video, int views, String createdAt, String offset) {
        String url = "https://clips.twitch.tv/";
        return String.join(
                ",",
                at,
                id,
                url + id,
                url + "embed?clip=" + id,
                "77",
                "Broadcaster",
                "88",
                "Clipper",
                video,
                game,
                "en",
                "\"A title, with a comma\"",
                Integer.toString(views),
                createdAt,
                "https://example.invalid/480x272.jpg",
                "25.8",
                offset);
    }

    private static void write(Path file, String... lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The folder of real recordings; the test is skipped where it is not there. */
    public static Path real() {
        return shared("data/replay");
    }

    /** Something beside the repository; the test is skipped where it is not there. */
    public static Path shared(String path) {
        Path there = Path.of("../../shared").resolve(path);
        assumeThat(there).as("this test needs %s beside the repository", there).exists();
        return there;
    }
}
