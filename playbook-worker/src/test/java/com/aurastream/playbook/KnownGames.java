package com.aurastream.playbook;

import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.competition.CompetitionAnalyzer;
import com.aurastream.intel.analysis.title.TitleAnalyzer;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.analysis.viral.ViralDetector;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.testing.Directories;
import com.aurastream.intel.testing.Videos;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Three games as the other workers know them: Fortnite has a golden hour, GTA much room, Roblox neither. */
final class KnownGames {

    static final Instant NOW = Videos.NOW;
    static final TrackedGames GAMES = new TrackedGames(List.of(
            new Game("fortnite", "Fortnite", List.of("fortnite"), "33214"),
            new Game("gta", "Grand Theft Auto V", List.of("gta 5"), "32982"),
            new Game("roblox", "Roblox", List.of("roblox"), "23020")));

    private static final int DAYS = 42;

    private KnownGames() {}

    /** Hourly readings of the last six weeks. */
    static List<DirectorySample> history(String game) {
        Random random = new Random(game.hashCode());
        double[] reach = IntStream.range(0, 24 * DAYS)
                .mapToDouble(hour -> reach(game, hour) * Math.exp(0.1 * random.nextGaussian()))
                .toArray();
        return Directories.hourly(NOW.minus(Duration.ofDays(DAYS)), reach);
    }

    private static double reach(String game, int hour) {
        return switch (game) {
            case "fortnite" -> hour % 24 == 7 ? 40 : 20;
            case "gta" -> 60;
            default -> 20;
        };
    }

    static Document<TitleIntel> titles(String game, int videos) {
        return document(IntelKeys.TITLE_INTEL, game, TitleAnalyzer.analyze(videos(game, videos), NOW));
    }

    static Document<ViralAnalysis> viral(String game, int videos) {
        return document(IntelKeys.VIRAL_ANALYSIS, game, ViralDetector.detect(videos(game, videos), NOW));
    }

    static Document<Competition> competition(String game) {
        return document(
                IntelKeys.COMPETITION,
                game,
                CompetitionAnalyzer.analyze(Directories.directory(Directories.zipf(1500, 9_000)), List.of(), NOW));
    }

    static <T> Document<T> document(DocumentKey<T> key, String game, T data) {
        return new Document<>(
                key.kind().name(),
                key.kind().schema(),
                Optional.of(game),
                Origin.SIMULATED,
                NOW,
                NOW.plus(key.freshFor()),
                DocumentStatus.OK,
                List.of(),
                new Method("test", 1),
                "run-0",
                data);
    }

    /** Titles with "heist" do far better than the others. */
    private static GameVideos videos(String game, int videos) {
        return Videos.ofGame(
                game,
                IntStream.range(0, videos)
                        .mapToObj(i -> Videos.aVideo(game + "-" + i)
                                .channel("channel-" + i % 40)
                                .title(i % 3 == 0 ? "Heist of the bank number " + i : "Quiet day " + i)
                                .publishedHoursAgo(12 + i)
                                .views(i % 3 == 0 ? 900_000 - i : 1_000 + i)
                                .build())
                        .toList());
    }
}
