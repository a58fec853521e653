package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.clip.ClipMoment;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ClipRadarAnalyzer;
import com.aurastream.intel.analysis.clip.ClipRecap;
import com.aurastream.intel.analysis.clip.ClipRecapAnalyzer;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.snapshot.Clip;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.simulator.world.ClipState;
import com.aurastream.simulator.world.World;
import com.aurastream.simulator.world.synthetic.SyntheticSettings;
import com.aurastream.simulator.world.synthetic.SyntheticWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A day of a synthetic world, read every ten minutes: what is planted in it is found, and its recap is the truth. */
class PlantedMomentsIT {

    private static final LocalDate DAY = LocalDate.parse("2026-11-19");
    private static final Instant MIDNIGHT = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant CUT_OFF = ClipRecapAnalyzer.cutOff(DAY);
    private static final Duration BETWEEN_READINGS = Duration.ofMinutes(10);
    private static final Duration KNOWN = Duration.ofHours(14);
    private static final List<String> GAMES = List.of("33214", "516575", "27471", "21779");

    private static final World world =
            new SyntheticWorld(new SyntheticSettings("synthetic:11", 11, true, 1, 1), MIDNIGHT);

    private static final Map<String, Map<String, ClipHistory>> histories = new TreeMap<>();
    private static final List<Look> looks = new ArrayList<>();
    private static final Map<String, List<Planted>> PLANTED = new TreeMap<>();

    /** A game's radar at an instant. */
    private record Look(String game, Instant at, ClipRadar radar) {}

    /** A planted moment. */
    private record Planted(String id, Set<String> clips, Instant burstAt, boolean late, boolean deleted) {}

    @BeforeAll
    static void liveThroughTheDay() {
        for (Instant at = MIDNIGHT; !at.isAfter(CUT_OFF); at = at.plus(BETWEEN_READINGS)) {
            for (String game : GAMES) {
                read(game, at);
                if (at.getEpochSecond() % 1_800 == 0) {
                    looks.add(new Look(game, at, ClipRadarAnalyzer.analyze(game, there(game, at), at)));
                }
            }
        }
    }

    private static void read(String game, Instant at) {
        Map<String, ClipHistory> known = histories.computeIfAbsent(game, g -> new LinkedHashMap<>());
        Instant from = at.minus(KNOWN).isBefore(MIDNIGHT) ? MIDNIGHT : at.minus(KNOWN);
        for (ClipState clip : world.clips(game, from, at.plusSeconds(1), at)) {
            ClipReading reading = new ClipReading(at, clip.views());
            known.merge(
                    clip.id(),
                    new ClipHistory(clip(clip), List.of(reading)),
                    (before, now) -> new ClipHistory(
                            now.clip(),
                            Stream.concat(before.readings().stream(), now.readings().stream())
                                    .toList()));
        }
    }

    private static Clip clip(ClipState state) {
        return new Clip(
                state.id(),
                "",
                state.broadcasterId(),
                state.broadcasterName(),
                state.creatorId(),
                state.creatorName(),
                state.videoId(),
                state.vodOffset().isPresent()
                        ? Optional.of(Duration.ofSeconds(state.vodOffset().getAsInt()))
                        : Optional.empty(),
                state.gameId(),
                state.language(),
                state.title(),
                state.createdAt(),
                Duration.ofMillis(Math.round(state.durationSeconds() * 1000)),
                state.thumbnailUrl());
    }

    /** The clips that were there at the last reading. */
    private static List<ClipHistory> there(String game, Instant at) {
        return histories.getOrDefault(game, Map.of()).values().stream()
                .filter(history -> history.latest().observedAt().equals(at))
                .toList();
    }

    @Test
    void plantedMomentsAreFoundWithinAnHourOfTheirBurst() {
        List<Planted> due = GAMES.stream()
                .flatMap(game -> planted(game)
                        .filter(m -> !m.deleted() && m.burstAt().isBefore(CUT_OFF.minus(Duration.ofHours(1)))))
                .toList();
        Set<String> found = new HashSet<>();
        for (Look look : looks) {
            planted(look.game())
                    .filter(m -> !m.deleted()
                            && look.at().isAfter(m.burstAt())
                            && look.at().isBefore(m.burstAt().plus(Duration.ofHours(1))))
                    .filter(m -> raised(look).anyMatch(moment -> moment.id().equals(m.id())))
                    .forEach(m -> found.add(m.id()));
        }
        assertThat(due).hasSizeGreaterThan(30);
        assertThat(due).anyMatch(Planted::late);
        assertThat((double) found.size() / due.size()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whatIsRaisedWasPlantedAndStandsThereOnce() {
        int raised = 0;
        int planted = 0;
        int twice = 0;
        for (Look look : looks) {
            Set<String> seen = new HashSet<>();
            for (ClipMoment moment : raised(look).limit(20).toList()) {
                Optional<Planted> of = planted(look.game())
                        .filter(m -> moment.best().stream()
                                .anyMatch(clip -> m.clips().contains(clip.id())))
                        .findFirst();
                raised++;
                planted += of.isPresent() ? 1 : 0;
                twice += of.filter(m -> !seen.add(m.id())).isPresent() ? 1 : 0;
            }
        }
        assertThat(raised).isGreaterThan(100);
        assertThat((double) twice / raised).isLessThanOrEqualTo(0.05);
        assertThat((double) planted / raised).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theRecapOfTheDayIsTheTruth() {
        Map<String, List<ClipHistory>> categories = new TreeMap<>();
        histories.forEach((game, of) -> categories.put(game, List.copyOf(of.values())));
        for (ClipRecap.Day day : ClipRecapAnalyzer.recap(DAY, categories).categories()) {
            JsonNode made = truth(day.gameId().orElseThrow(), DAY).get("made");
            assertThat(day.clips()).isEqualTo(made.get("clips").asInt());
            assertThat(day.clippers()).isEqualTo(made.get("clippers").asInt());
            assertThat(day.hours())
                    .extracting(ClipRecap.Hour::clips)
                    .containsExactlyElementsOf(IntStream.range(0, 24)
                            .mapToObj(hour -> made.get("hours").get(hour).asInt())
                            .toList());
            assertThat(day.moments()).isEqualTo(made.get("moments").asInt());
        }
    }

    private static Stream<ClipMoment> raised(Look look) {
        return look.radar().ranking().stream().filter(moment -> moment.label() != ClipMoment.Label.STEADY);
    }

    /** What was planted on the day and in the hours after it. */
    private static Stream<Planted> planted(String game) {
        return PLANTED
                .computeIfAbsent(game, g -> Stream.of(DAY, DAY.plusDays(1))
                        .flatMap(day -> elements(truth(g, day).get("planted")))
                        .map(PlantedMomentsIT::planted)
                        .toList())
                .stream();
    }

    private static Planted planted(JsonNode moment) {
        return new Planted(
                moment.get("id").asText(),
                elements(moment.get("clipIds")).map(JsonNode::asText).collect(Collectors.toSet()),
                Instant.parse(moment.get("burstAt").asText()),
                moment.get("kind").asText().equals("late"),
                moment.hasNonNull("deletedAt"));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode truth(String game, LocalDate day) {
        JsonNode truth = new DocumentJson().mapper().valueToTree(world.clipTruth(day, Optional.of(game), CUT_OFF));
        return truth.at("/games/0");
    }
}
