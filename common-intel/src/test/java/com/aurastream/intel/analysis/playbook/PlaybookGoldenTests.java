package com.aurastream.intel.analysis.playbook;

import static com.aurastream.intel.analysis.playbook.PlaybookWorld.NOW;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.competition;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.pattern;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.term;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.titles;
import static com.aurastream.intel.analysis.playbook.PlaybookWorld.viral;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.competition.HourCell;
import com.aurastream.intel.analysis.playbook.Playbook.GameTiming;
import com.aurastream.intel.analysis.playbook.Playbook.GoldenHour;
import com.aurastream.intel.analysis.playbook.Playbook.Hook;
import com.aurastream.intel.analysis.playbook.Playbook.Niche;
import com.aurastream.intel.analysis.playbook.Playbook.Strategy;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitlePattern;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Topic;
import com.aurastream.intel.snapshot.DirectorySample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whole playbooks as they read, so that every change of a formula or a sentence is a readable diff. {@code -Dgolden.update=true} writes the
 * file anew.
 */
class PlaybookGoldenTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/playbook.md");

    @Test
    void playbooksReadAsWrittenDown() throws IOException {
        String text = "# Playbooks\n\n"
                + section("Much is known", rich())
                + section("Enough history, and nothing stands out", flat())
                + section("One reading, titles without findings", oneMoment())
                + section("Nothing is known", List.of(facts(0, List.of(), Optional.empty())));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }
        assertThat(text)
                .as("run with -Dgolden.update=true if the change is meant")
                .isEqualTo(Files.readString(GOLDEN));
    }

    private static List<GameFacts> rich() {
        List<DirectorySample> evening = LivedDirectory.until(NOW, 11)
                .days(42)
                .plant(at -> Math.floorMod(HourCell.hourOf(at), 24L) == 19 ? Math.log(1.8) : 0)
                .readings();
        List<DirectorySample> saturday = LivedDirectory.until(NOW, 14)
                .days(56)
                .plant(at -> Math.floorMod(HourCell.hourOf(at) + 72, 168L) == 24 + 20 ? Math.log(3) : 0)
                .readings();
        List<DirectorySample> roomy =
                LivedDirectory.until(NOW, 15).reach(30).days(42).readings();
        TitleIntel proven = titles(
                120,
                List.of(term("zero build", "en", 0.9, true), term("ranked", "en", 0.3, false)),
                List.of(pattern(TitlePattern.QUESTION, 0.6, true), pattern(TitlePattern.EMOJI, -0.4, false)));
        Topic topic = new Topic("live event", new Estimate(0.4, 0.25, 0.58, 20), 0.05, 5, List.of("b", "c"));
        return List.of(
                new GameFacts(
                        PlaybookWorld.game(0),
                        evening,
                        Optional.of(competition()),
                        Optional.of(proven),
                        Optional.of(viral(topic))),
                facts(1, saturday, Optional.of(titles(60, List.of(term("ranked", "en", 0.3, false)), List.of()))),
                facts(2, LivedDirectory.until(NOW, 12).readings(), Optional.of(titles(12, List.of(), List.of()))),
                facts(3, LivedDirectory.until(NOW, 16).days(5).readings(), Optional.empty()),
                facts(6, roomy, Optional.of(titles(200, List.of(term("ao vivo", "pt", 1.1, true)), List.of()))));
    }

    private static List<GameFacts> flat() {
        Optional<TitleIntel> unproven = Optional.of(titles(
                90, List.of(term("ranked", "en", 0.2, false)), List.of(pattern(TitlePattern.QUESTION, 0.2, false))));
        return List.of(
                facts(0, LivedDirectory.until(NOW, 21).readings(), unproven),
                facts(1, LivedDirectory.until(NOW, 22).readings(), unproven),
                facts(2, LivedDirectory.until(NOW, 23).readings(), unproven));
    }

    private static List<GameFacts> oneMoment() {
        List<DirectorySample> one =
                List.of(new DirectorySample(NOW.minusSeconds(60), 111, 30_000, 9_000, 20_000, 5, true));
        Optional<TitleIntel> unproven = Optional.of(titles(90, List.of(term("ranked", "en", 0.2, false)), List.of()));
        return List.of(facts(0, one, unproven), facts(1, one, Optional.empty()));
    }

    private static GameFacts facts(int game, List<DirectorySample> history, Optional<TitleIntel> titles) {
        return new GameFacts(PlaybookWorld.game(game), history, Optional.of(competition()), titles, Optional.empty());
    }

    private static String section(String name, List<GameFacts> games) {
        Playbook playbook = PlaybookComposer.compose(games, NOW);
        return "## " + name + "\n\n**" + playbook.headline() + "**\n\n" + playbook.summary() + "\n\n"
                + playbook.from() + " to " + playbook.until() + "\n\n"
                + lines(playbook.strategies(), PlaybookGoldenTests::line)
                + lines(playbook.goldenHours(), PlaybookGoldenTests::line)
                + lines(playbook.timing(), PlaybookGoldenTests::line)
                + lines(playbook.niches(), PlaybookGoldenTests::line)
                + lines(playbook.hooks(), PlaybookGoldenTests::line)
                + lines(playbook.missing(), m -> "missing %s: %d of %d %s"
                        .formatted(m.what(), m.n(), m.needed(), m.why()));
    }

    private static <T> String lines(List<T> all, java.util.function.Function<T, String> line) {
        return all.isEmpty()
                ? ""
                : all.stream().map(each -> "- " + line.apply(each) + "\n").collect(Collectors.joining("", "", "\n"));
    }

    private static String line(Strategy strategy) {
        return "%s %s (%d pieces of evidence)"
                .formatted(
                        strategy.action(),
                        strategy.because(),
                        strategy.evidence().size());
    }

    private static String line(GoldenHour hour) {
        return "golden: %s %s %s, %s, %d hours of evidence"
                .formatted(
                        hour.game(),
                        hour.start(),
                        show(hour.opportunity()),
                        hour.basis(),
                        hour.evidence().size());
    }

    private static String line(GameTiming timing) {
        return "timing: %s %s, %d days, %d readings%s"
                .formatted(
                        timing.game(),
                        timing.verdict(),
                        timing.days(),
                        timing.samples(),
                        timing.later().map(hour -> ", next " + hour.start()).orElse(""));
    }

    private static String line(Niche niche) {
        return "niche: %s room %s%s, streams %s, viewers %s, trend %s, %d readings"
                .formatted(
                        niche.game(),
                        show(niche.room()),
                        niche.reliable() ? " reliable" : "",
                        number(niche.streams()),
                        number(niche.viewers()),
                        niche.trend().map(PlaybookGoldenTests::show).orElse("-"),
                        niche.samples());
    }

    private static String line(Hook hook) {
        return "hook: %s %s %s, odds %s, lift %s, %s"
                .formatted(
                        hook.game(),
                        hook.kind(),
                        hook.text(),
                        show(hook.odds()),
                        show(hook.lift()),
                        hook.proven() ? "proven" : "not proven");
    }

    private static String show(Estimate e) {
        return "%s [%s %s]".formatted(number(e.value()), number(e.lo()), number(e.hi()));
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.2f", x);
    }
}
