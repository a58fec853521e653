package com.aurastream.intel.cache;

import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ClipRecap;
import com.aurastream.intel.analysis.clip.ViralMoments;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.idea.VideoIdeas;
import com.aurastream.intel.analysis.insight.DailyInsight;
import com.aurastream.intel.analysis.mission.MissionCandidates;
import com.aurastream.intel.analysis.playbook.Playbook;
import com.aurastream.intel.analysis.scoring.CategoryScores;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.document.DocumentKinds;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.StreamDirectory;
import com.aurastream.intel.snapshot.TopGames;
import com.aurastream.intel.snapshot.TrendingChart;
import java.time.Duration;
import java.util.List;

/** The catalogue of the fleet's document keys: the only place where they are spelled. */
public final class IntelKeys {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final Duration POLL_FRESH = Duration.ofMinutes(12);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration DAY_FRESH = Duration.ofHours(26);
    private static final Duration INTEL_TTL = Duration.ofHours(5);
    private static final Duration INTEL_CADENCE = Duration.ofHours(4);
    private static final Duration INTEL_FRESH = Duration.ofMinutes(255);

    /** The chart {@code all} or {@code gaming}. */
    public static final DocumentKey<TrendingChart> YOUTUBE_TRENDING = new DocumentKey<>(
            "youtube:trending:{category}",
            DocumentKinds.YOUTUBE_TRENDING,
            Duration.ofDays(3),
            HALF_HOUR,
            Duration.ofMinutes(45),
            "youtube-worker",
            List.of("api-gateway"));

    /** A game's recent videos with their readings and channel baselines. */
    public static final DocumentKey<GameVideos> YOUTUBE_GAMES = new DocumentKey<>(
            "youtube:games:{game}",
            DocumentKinds.GAME_VIDEOS,
            Duration.ofDays(3),
            HALF_HOUR,
            Duration.ofMinutes(45),
            "youtube-worker",
            List.of("creator-intel-worker", "thumbnail-intel-worker"));

    /** A game's live directory, by Twitch id. */
    public static final DocumentKey<StreamDirectory> TWITCH_STREAMS = new DocumentKey<>(
            "twitch:streams:{game_id}",
            DocumentKinds.STREAM_DIRECTORY,
            Duration.ofHours(1),
            Duration.ofMinutes(15),
            Duration.ofMinutes(25),
            "twitch-streams-worker",
            List.of("twitch-streams-worker"));

    /** Twitch's most-watched categories. */
    public static final DocumentKey<TopGames> TWITCH_TOP_GAMES = new DocumentKey<>(
            "twitch:top_games",
            DocumentKinds.TWITCH_TOP_GAMES,
            Duration.ofHours(1),
            Duration.ofMinutes(15),
            Duration.ofMinutes(25),
            "twitch-streams-worker",
            List.of("api-gateway"));

    /** What titles of a game say, and which of it goes with performance. */
    public static final DocumentKey<TitleIntel> TITLE_INTEL = new DocumentKey<>(
            "intel:title:precomputed:{game}",
            DocumentKinds.TITLE_INTEL,
            INTEL_TTL,
            INTEL_CADENCE,
            INTEL_FRESH,
            "creator-intel-worker",
            List.of("api-gateway", "creator-intel-worker", "playbook-worker"));

    /** Which of a game's videos are taking off. */
    public static final DocumentKey<ViralAnalysis> VIRAL_ANALYSIS = new DocumentKey<>(
            "intel:viral:precomputed:{game}",
            DocumentKinds.VIRAL_ANALYSIS,
            INTEL_TTL,
            INTEL_CADENCE,
            INTEL_FRESH,
            "creator-intel-worker",
            List.of("api-gateway", "creator-intel-worker", "playbook-worker"));

    /** A game's YouTube category in numbers, and its scores. */
    public static final DocumentKey<CategoryScores> CATEGORY_SCORES = new DocumentKey<>(
            "intel:scores:precomputed:{game}",
            DocumentKinds.CATEGORY_SCORES,
            INTEL_TTL,
            INTEL_CADENCE,
            INTEL_FRESH,
            "creator-intel-worker",
            List.of("api-gateway"));

    /** Up to five videos worth making. */
    public static final DocumentKey<VideoIdeas> VIDEO_IDEAS = new DocumentKey<>(
            "intel:video_ideas:precomputed:{game}",
            DocumentKinds.VIDEO_IDEAS,
            INTEL_TTL,
            INTEL_CADENCE,
            INTEL_FRESH,
            "creator-intel-worker",
            List.of("api-gateway", "creator-intel-worker"));

    /** A game's competition and best times. */
    public static final DocumentKey<Competition> COMPETITION = new DocumentKey<>(
            "intel:competition:{game}",
            DocumentKinds.COMPETITION,
            Duration.ofHours(1),
            Duration.ofMinutes(15),
            Duration.ofMinutes(25),
            "twitch-streams-worker",
            List.of("api-gateway", "creator-intel-worker", "playbook-worker"));

    /** A category's clip moments, by Twitch id. */
    public static final DocumentKey<ClipRadar> CLIP_RADAR = new DocumentKey<>(
            "clip_radar:{game_id}:clips",
            DocumentKinds.CLIP_RADAR,
            Duration.ofDays(3),
            POLL,
            POLL_FRESH,
            "clip-radar-worker",
            List.of("api-gateway", "creator-intel-worker"));

    /** The trending and exploding moments of all categories. */
    public static final DocumentKey<ViralMoments> VIRAL_MOMENTS = new DocumentKey<>(
            "clip_radar:viral",
            DocumentKinds.VIRAL_MOMENTS,
            Duration.ofHours(1),
            POLL,
            POLL_FRESH,
            "clip-radar-worker",
            List.of("api-gateway"));

    /** A day's clips; a day that is over never changes, so it counts as fresh for as long as it is kept here. */
    public static final DocumentKey<ClipRecap> CLIP_RECAP = new DocumentKey<>(
            "clip_radar:recap:{date}",
            DocumentKinds.CLIP_RECAP,
            Duration.ofDays(3),
            DAY,
            Duration.ofDays(3),
            "clip-radar-worker",
            List.of("api-gateway"));

    /** What winners' thumbnails have that ordinary ones have not. */
    public static final DocumentKey<ThumbnailIntel> THUMBNAIL_INTEL = new DocumentKey<>(
            "thumbnail:intel:{game}",
            DocumentKinds.THUMBNAIL_INTEL,
            Duration.ofDays(2),
            DAY,
            DAY_FRESH,
            "thumbnail-intel-worker",
            List.of("api-gateway"));

    /** The plan for the coming two days. */
    public static final DocumentKey<Playbook> PLAYBOOK = new DocumentKey<>(
            "playbook:latest",
            DocumentKinds.PLAYBOOK,
            Duration.ofHours(8),
            INTEL_CADENCE,
            INTEL_FRESH,
            "playbook-worker",
            List.of("api-gateway"));

    /** The day's insight of a game, or of {@code all}. */
    public static final DocumentKey<DailyInsight> DAILY_INSIGHT = new DocumentKey<>(
            "intel:daily_insight:{date}:{game}",
            DocumentKinds.DAILY_INSIGHT,
            Duration.ofDays(2),
            DAY,
            DAY_FRESH,
            "creator-intel-worker",
            List.of("api-gateway"));

    /** A game's candidates for missions. */
    public static final DocumentKey<MissionCandidates> MISSION_CANDIDATES = new DocumentKey<>(
            "intel:missions:{game}",
            DocumentKinds.MISSION_CANDIDATES,
            Duration.ofDays(2),
            DAY,
            DAY_FRESH,
            "creator-intel-worker",
            List.of("api-gateway"));

    private IntelKeys() {}

    /** All of them, in the order of the data's way. */
    public static List<DocumentKey<?>> all() {
        return List.of(
                YOUTUBE_TRENDING,
                YOUTUBE_GAMES,
                TWITCH_STREAMS,
                TWITCH_TOP_GAMES,
                TITLE_INTEL,
                VIRAL_ANALYSIS,
                CATEGORY_SCORES,
                VIDEO_IDEAS,
                COMPETITION,
                CLIP_RADAR,
                VIRAL_MOMENTS,
                CLIP_RECAP,
                THUMBNAIL_INTEL,
                PLAYBOOK,
                DAILY_INSIGHT,
                MISSION_CANDIDATES);
    }
}
