package com.aurastream.intel.analysis.viral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.analysis.scoring.CategoryScorer;
import com.aurastream.intel.analysis.scoring.CategoryScores;
import com.aurastream.intel.analysis.scoring.CategoryScores.FormatStatistics;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.analysis.stats.ScorePart;
import com.aurastream.intel.analysis.viral.ViralAnalysis.ViralVideo;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.testing.RecordedCharts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One recorded day's ranking and scores as a table, so that every change of a formula is a readable diff. {@code -Dgolden.update=true}
 * writes the table anew. Titles stay out of it: recorded text is not copied into the project.
 */
class ViralRankingGoldenTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/viral-ranking.md");

    @Test
    void theRecordedDaysRankingIsAsWrittenDown() throws IOException {
        assumeTrue(RecordedCharts.isPresent(), "no recording at " + RecordedCharts.FILE + ": ranking not compared");
        String table = table();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, table);
        }
        assertThat(table)
                .as("run with -Dgolden.update=true if the change is meant")
                .isEqualTo(Files.readString(GOLDEN));
    }

    private static String table() {
        RecordedCharts charts = RecordedCharts.read();
        Instant at = charts.end();
        return """
                # Ranking and scores of one recorded day

                %s, from the charts of YouTube's gaming category in 110 countries over ten days. The charts hold only videos that
                reached a top 50, so \"usual\" is usual for a charting video. Intervals are 90 %%.

                """.formatted(at)
                + List.of(
                                charts.game("minecraft", at, "minecraft"),
                                charts.game("roblox", at, "roblox"),
                                charts.game("gta", at, "gta", "grand theft auto"),
                                charts.game("fortnite", at, "fortnite"),
                                charts.game("valorant", at, "valorant"))
                        .stream()
                        .map(game -> section(game, at))
                        .collect(Collectors.joining("\n"));
    }

    private static String section(GameVideos videos, Instant at) {
        ViralAnalysis viral = ViralDetector.detect(videos, at);
        CategoryScores scores = CategoryScorer.score(videos, at);
        return "## " + videos.game() + "\n\n" + summary(viral) + ranking(viral) + statistics(scores) + scores(scores);
    }

    private static String summary(ViralAnalysis a) {
        return "videos %d, current %d, viral %d, rising %d, share %s, change of velocity %s\n\n"
                        .formatted(
                                a.videos(),
                                a.current(),
                                a.viral(),
                                a.rising(),
                                a.viralShare().map(e -> show(e, "%.3f")).orElse("-"),
                                a.velocityChange().map(e -> show(e, "%.2f")).orElse("-"))
                + a.missing().stream()
                        .map(m -> "- no %s: %d of %d %s\n".formatted(m.what(), m.n(), m.needed(), m.why()))
                        .collect(Collectors.joining());
    }

    private static String ranking(ViralAnalysis analysis) {
        if (analysis.ranking().isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("\n| video | label | age h | views | views/h | z | pace | score |\n");
        table.append("|---|---|---|---|---|---|---|---|\n");
        for (ViralVideo v : analysis.ranking()) {
            table.append("| %s | %s | %.0f | %d | %s | %s | %s | %s |\n"
                    .formatted(
                            v.videoId(),
                            v.label(),
                            v.evidence().ageHours(),
                            v.views(),
                            v.velocity().map(e -> show(e, "%.0f")).orElse("-"),
                            number(v.z(), "%.2f"),
                            measured(v.score(), "pace"),
                            show(v.score().value(), "%.0f")));
        }
        return table.append('\n').toString();
    }

    private static String statistics(CategoryScores scores) {
        StringBuilder table = new StringBuilder(
                "\n| format | n | channels | views p50 | p90 | views/h p50 | engagement | uploads/day |\n");
        table.append("|---|---|---|---|---|---|---|---|\n");
        for (FormatStatistics f : scores.formats()) {
            table.append("| %s | %d | %d | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            f.format(),
                            f.videos(),
                            f.channels(),
                            f.views().map(s -> show(s.p50(), "%.0f")).orElse("-"),
                            f.views().map(s -> show(s.p90(), "%.0f")).orElse("-"),
                            f.viewsPerHour().map(s -> show(s.p50(), "%.0f")).orElse("-"),
                            f.engagement().map(e -> show(e, "%.4f")).orElse("-"),
                            f.uploadsPerDay().map(e -> show(e, "%.1f")).orElse("-")));
        }
        return table.append('\n').toString();
    }

    private static String scores(CategoryScores s) {
        return "| score | value | parts |\n|---|---|---|\n"
                + row("demand", s.demand())
                + row("competition", s.competitionYoutube())
                + row("newcomer chance", s.newcomerChance())
                + row("momentum", s.momentum())
                + row("consistency", s.consistency());
    }

    private static String row(String name, Optional<Score> score) {
        return "| %s | %s | %s |\n"
                .formatted(
                        name,
                        score.map(s -> show(s.value(), "%.0f")).orElse("-"),
                        score.map(s -> s.parts().stream()
                                        .map(p -> p.name() + " "
                                                + number(p.score().value(), "%.0f"))
                                        .collect(Collectors.joining(", ")))
                                .orElse("-"));
    }

    private static String measured(Score score, String part) {
        return score.parts().stream()
                .filter(p -> p.name().equals(part))
                .map(ScorePart::measured)
                .map(x -> number(x, "%.2f"))
                .findFirst()
                .orElse("-");
    }

    private static String show(Estimate e, String format) {
        return number(e.value(), format) + " [" + number(e.lo(), format) + " " + number(e.hi(), format) + "]";
    }

    private static String number(double x, String format) {
        return String.format(Locale.ROOT, format, x);
    }
}
