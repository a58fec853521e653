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
        Map<String, Subject> expected = expected(LocalDate.ofInstant(now, ZoneOffset.UTC));
        Map<Subject, Entry> newest = archive.ask(() -> index.newest(expected.values())).stream()
                .collect(Collectors.toMap(Entry::subject, Function.identity()));
        return expected.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue(), Optional.ofNullable(newest.get(one.getValue())), now))
                .toList();
    }

    /** Every document in the catalogue that the gateway reads, by key. */
    private Map<String, Subject> expected(LocalDate today) {
        Map<String, Subject> expected = new LinkedHashMap<>();
        for (DocumentKey<?> key : IntelKeys.all()) {
            if (key.archived()) {
                subjectsByName(key, today)
                        .forEach((name, subject) ->
                                expected.put(name, new Subject(key.kind().name(), subject)));
            }
        }
        return expected;
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
