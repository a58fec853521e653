package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.competition.CompetitionAnalyzer;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.title.PatternLift;
import com.aurastream.intel.analysis.title.Sufficiency;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitlePattern;
import com.aurastream.intel.analysis.title.TitleTerm;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Topic;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.testing.Directories;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Games and what is known of them, for tests. */
final class PlaybookWorld {

    /** A Monday, twenty past ten. */
    static final Instant NOW = Instant.parse("2026-11-23T10:20:00Z");

    private static final List<Game> GAMES = List.of(
            new Game("fortnite", "Fortnite", List.of("fortnite"), "33214"),
            new Game("valorant", "VALORANT", List.of("valorant"), "516575"),
            new Game("minecraft", "Minecraft", List.of("minecraft"), "27471"),
            new Game("apex_legends", "Apex Legends", List.of("apex legends"), "511224"),
            new Game("warzone", "Call of Duty: Warzone", List.of("call of duty warzone"), "512710"),
            new Game("gta", "Grand Theft Auto V", List.of("gta 5"), "32982"),
            new Game("roblox", "Roblox", List.of("roblox"), "23020"),
            new Game("league_of_legends", "League of Legends", List.of("league of legends"), "21779"));

    private static final Competition COMPETITION = analyzed();

    private PlaybookWorld() {}

    static Game game(int number) {
        return GAMES.get(number);
    }

    static GameFacts facts(int number, List<DirectorySample> history) {
        return new GameFacts(game(number), history, Optional.of(competition()), Optional.empty(), Optional.empty());
    }

    /** Many streams of usual sizes, so that no few of them decide an hour. */
    static Competition competition() {
        return COMPETITION;
    }

    private static Competition analyzed() {
        return CompetitionAnalyzer.analyze(Directories.directory(Directories.zipf(1500, 9_000)), List.of(), NOW);
    }

    static TitleIntel titles(int videos, List<TitleTerm> keywords, List<PatternLift> patterns) {
        return new TitleIntel(
                Sufficiency.of(videos, 30),
                videos,
                0,
                videos / 2,
                keywords,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                patterns,
                Optional.empty(),
                List.of(),
                List.of());
    }

    static TitleTerm term(String text, String language, double logOdds, boolean significant) {
        return new TitleTerm(
                text,
                text,
                language,
                23,
                14,
                12,
                3,
                new Estimate(1.8, 1.2, 2.7, 23),
                new Estimate(logOdds, logOdds - 0.5, logOdds + 0.5, 23),
                significant ? 0.01 : 0.6,
                significant,
                List.of(text + "-1", text + "-2"));
    }

    static PatternLift pattern(TitlePattern pattern, double logOdds, boolean significant) {
        return new PatternLift(
                pattern,
                40,
                30,
                0.2,
                new Estimate(1.3, 1.1, 1.6, 40),
                new Estimate(logOdds, logOdds - 0.4, logOdds + 0.4, 40),
                significant ? 0.05 : 0.7,
                significant,
                List.of(pattern + "-1"));
    }

    static ViralAnalysis viral(Topic... topics) {
        return new ViralAnalysis(
                200,
                150,
                8,
                12,
                Optional.of(new Estimate(0.05, 0.03, 0.09, 150)),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(topics),
                List.of());
    }
}
