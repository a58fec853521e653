package com.aurastream.gateway.fleet;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.fleet.FleetBoard.DocumentLine;
import com.aurastream.intel.archive.DocumentIndex;
import com.aurastream.intel.archive.DocumentIndex.Entry;
import com.aurastream.intel.archive.DocumentIndex.Subject;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.snapshot.TrackedGames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How fresh the documents are that the gateway serves. */
public final class DocumentStates {

    private static final List<String> CATEGORIES = List.of("all", "gaming");
    private static final String ALL_GAMES = "all";

    private final DocumentIndex index;
    private final StoreGuard archive;
    private final TrackedGames games;

    /** Looks into the archive's index. */
    public DocumentStates(DocumentIndex index, StoreGuard archive, TrackedGames games) {
        this.index = index;
        this.archive = archive;
        this.games = games;
    }

    /**
     * A line for each document that there should be.
     *
     * @throws com.aurastream.gateway.document.StoreUnreachableException when the archive does not answer
     */
    List<DocumentLine> lines(Instant now) {
        return List.copyOf(byPlace(now).values());
    }

    /**
     * The same by the places that the documents have in metrics.
     *
     * @throws com.aurastream.gateway.document.StoreUnreachableException when the archive does not answer
     */
    Map<Place, DocumentLine> byPlace(Instant now) {
        List<Expected> expected = expected(now);
        Map<Subject, Entry> newest =
                archive
                        .ask(() -> index.newest(
                                expected.stream().map(Expected::subject).toList()))
                        .stream()
                        .collect(Collectors.toMap(Entry::subject, Function.identity()));
        Map<Place, DocumentLine> lines = new LinkedHashMap<>();
        expected.forEach(one -> lines.put(
                one.place(), line(one.name(), one.subject(), Optional.ofNullable(newest.get(one.subject())), now)));
        return lines;
    }

    /** The places of all documents that there should be; the same on every day. */
    List<Place> places(Instant now) {
        return expected(now).stream().map(Expected::place).toList();
    }

    /**
     * Which document, in words that do not change from day to day.
     *
     * @param key its key in the catalogue, with placeholders
     * @param subject what it is about: a game, a chart, {@code all}, {@code yesterday}; {@code fleet} where there is one for all
     */
    record Place(String key, String subject) {}

    /**
     * A document that there should be.
     *
     * @param name its Redis key
     * @param subject what it is about in the archive
     */
    private record Expected(String name, Subject subject, Place place) {}

    /** Every document in the catalogue that the gateway reads. */
    private List<Expected> expected(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Expected> expected = new ArrayList<>();
        for (DocumentKey<?> key : IntelKeys.all()) {
            if (key.archived()) {
                subjectsByName(key, today)
                        .forEach((name, subject) -> expected.add(new Expected(
                                name, new Subject(key.kind().name(), subject), place(key, subject, today))));
            }
        }
        return expected;
    }

    private static Place place(DocumentKey<?> key, String subject, LocalDate today) {
        if (subject.equals(today.minusDays(1).toString())) {
            return new Place(key.pattern(), "yesterday");
        }
        return new Place(key.pattern(), subject.isEmpty() ? "fleet" : subject);
    }

    /** The filled-in keys of a catalogue entry, each with the archive's subject. */
    private Map<String, String> subjectsByName(DocumentKey<?> key, LocalDate today) {
        String pattern = key.pattern();
        if (pattern.contains("{date}:{game}")) {
            List<String> subjects =
                    Stream.concat(games.slugs().stream(), Stream.of(ALL_GAMES)).toList();
            return named(subjects, subject -> key.name(today.toString(), subject));
        }
        if (pattern.contains("{date}")) {
            // a day is recapped when it is over
            return named(List.of(today.minusDays(1).toString()), key::name);
        }
        if (pattern.contains("{game_id}")) {
            Map<String, String> named = new LinkedHashMap<>();
            games.list().forEach(game -> named.put(key.name(game.twitchId()), game.slug()));
            return named;
        }
        if (pattern.contains("{game}")) {
            return named(games.slugs(), key::name);
        }
        return pattern.contains("{category}") ? named(CATEGORIES, key::name) : Map.of(key.name(), "");
    }

    private static Map<String, String> named(List<String> subjects, UnaryOperator<String> name) {
        Map<String, String> named = new LinkedHashMap<>();
        subjects.forEach(subject -> named.put(name.apply(subject), subject));
        return named;
    }

    private static DocumentLine line(String key, Subject subject, Optional<Entry> newest, Instant now) {
        return new DocumentLine(
                key,
                subject.kind(),
                Optional.of(subject.subject()).filter(name -> !name.isEmpty()),
                newest.map(entry -> now.isBefore(entry.freshUntil()) ? "fresh" : "stale")
                        .orElse("not_yet"),
                newest.map(Entry::status),
                newest.map(Entry::origin),
                newest.map(Entry::generatedAt),
                newest.map(Entry::freshUntil));
    }
}
