package com.aurastream.clipradar;

import com.aurastream.intel.analysis.clip.ClipMoment;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The planted moments of a synthetic world whose views come in a span of time, and which stay long enough to be seen. */
final class PlantedMoments {

    private static final Duration SEEN = Duration.ofMinutes(30);

    private final Map<String, String> momentOf = new HashMap<>();

    private PlantedMoments() {}

    static PlantedMoments of(SimulatedTwitch twitch, Collection<String> categories, Instant from, Instant until) {
        PlantedMoments planted = new PlantedMoments();
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1);
        for (LocalDate day = first; !day.isAfter(LocalDate.ofInstant(until, ZoneOffset.UTC)); day = day.plusDays(1)) {
            for (JsonNode game : twitch.clipTruth(day, until).get("games")) {
                if (categories.contains(game.get("gameId").asText())) {
                    game.get("planted").forEach(moment -> planted.add(moment, from, until));
                }
            }
        }
        return planted;
    }

    private void add(JsonNode moment, Instant from, Instant until) {
        Instant burst = instant(moment, "burstAt");
        boolean stays =
                !moment.hasNonNull("deletedAt") || instant(moment, "deletedAt").isAfter(burst.plus(SEEN));
        if (stays && burst.isAfter(from) && burst.isBefore(until)) {
            moment.get("clipIds")
                    .forEach(
                            clip -> momentOf.put(clip.asText(), moment.get("id").asText()));
        }
    }

    private static Instant instant(JsonNode moment, String field) {
        return Instant.parse(moment.get(field).asText());
    }

    int count() {
        return (int) momentOf.values().stream().distinct().count();
    }

    /** The planted ones among those that are said to gain views fast. */
    Set<String> rising(Collection<ClipMoment> ranking) {
        return ranking.stream()
                .filter(moment -> moment.label() != ClipMoment.Label.STEADY)
                .flatMap(this::shownBy)
                .collect(Collectors.toSet());
    }

    /** How many of a ranking show a planted moment that another one before them shows. */
    int repeated(List<ClipMoment> ranking) {
        Set<String> before = new HashSet<>();
        int repeated = 0;
        for (ClipMoment moment : ranking) {
            Set<String> shown = shownBy(moment).collect(Collectors.toSet());
            repeated += shown.stream().anyMatch(before::contains) ? 1 : 0;
            before.addAll(shown);
        }
        return repeated;
    }

    private Stream<String> shownBy(ClipMoment moment) {
        return moment.best().stream()
                .map(ClipMoment.MomentClip::id)
                .filter(momentOf::containsKey)
                .map(momentOf::get);
    }
}
