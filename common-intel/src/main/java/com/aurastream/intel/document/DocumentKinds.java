package com.aurastream.intel.document;

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
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.StreamDirectory;
import com.aurastream.intel.snapshot.TopGames;
import com.aurastream.intel.snapshot.TrendingChart;

/** All kinds of document. */
public final class DocumentKinds {

    /** YouTube's chart of one category in several regions. */
    public static final DocumentKind<TrendingChart> YOUTUBE_TRENDING =
            new DocumentKind<>("youtube-trending", 1, TrendingChart.class);

    /** The recent videos of a game with their readings. */
    public static final DocumentKind<GameVideos> GAME_VIDEOS = new DocumentKind<>("game-videos", 1, GameVideos.class);

    /** The live directory of a game. */
    public static final DocumentKind<StreamDirectory> STREAM_DIRECTORY =
            new DocumentKind<>("stream-directory", 1, StreamDirectory.class);

    /** Twitch's most-watched categories. */
    public static final DocumentKind<TopGames> TWITCH_TOP_GAMES =
            new DocumentKind<>("twitch-top-games", 1, TopGames.class);

    /** Which of a game's videos are taking off. */
    public static final DocumentKind<ViralAnalysis> VIRAL_ANALYSIS =
            new DocumentKind<>("viral-analysis", 1, ViralAnalysis.class);

    /** A game's YouTube category in numbers, and its scores. */
    public static final DocumentKind<CategoryScores> CATEGORY_SCORES =
            new DocumentKind<>("category-scores", 1, CategoryScores.class);

    /** What the titles of a game say, and which of it goes with performance. */
    public static final DocumentKind<TitleIntel> TITLE_INTEL = new DocumentKind<>("title-intel", 1, TitleIntel.class);

    /** Up to five videos worth making. */
    public static final DocumentKind<VideoIdeas> VIDEO_IDEAS = new DocumentKind<>("video-ideas", 1, VideoIdeas.class);

    /** How crowded a game's directory is, and when it is less so. */
    public static final DocumentKind<Competition> COMPETITION = new DocumentKind<>("competition", 1, Competition.class);

    /** The clip moments of one category. */
    public static final DocumentKind<ClipRadar> CLIP_RADAR = new DocumentKind<>("clip-radar", 1, ClipRadar.class);

    /** The trending and exploding moments of all categories. */
    public static final DocumentKind<ViralMoments> VIRAL_MOMENTS =
            new DocumentKind<>("viral-moments", 1, ViralMoments.class);

    /** What a day's clips amounted to. */
    public static final DocumentKind<ClipRecap> CLIP_RECAP = new DocumentKind<>("clip-recap", 1, ClipRecap.class);

    /** What winners' thumbnails have that ordinary ones have not. */
    public static final DocumentKind<ThumbnailIntel> THUMBNAIL_INTEL =
            new DocumentKind<>("thumbnail-intel", 1, ThumbnailIntel.class);

    /** A plan for the coming two days. */
    public static final DocumentKind<Playbook> PLAYBOOK = new DocumentKind<>("playbook", 1, Playbook.class);

    /** The day's insight. */
    public static final DocumentKind<DailyInsight> DAILY_INSIGHT =
            new DocumentKind<>("daily-insight", 1, DailyInsight.class);

    /** A game's candidates for missions. */
    public static final DocumentKind<MissionCandidates> MISSION_CANDIDATES =
            new DocumentKind<>("mission-candidates", 1, MissionCandidates.class);

    private DocumentKinds() {}
}
