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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How fresh the documents are that the gateway serves. */
public final class DocumentStates {

    private static final List<String> CATEGORIES = List.of("all", "gaming");

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
        Map<String, Subject> expected = expected();
        Map<Subject, Entry> newest = archive.ask(() -> index.newest(expected.values())).stream()
                .collect(Collectors.toMap(Entry::subject, Function.identity()));
        return expected.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue(), Optional.ofNullable(newest.get(one.getValue())), now))
                .toList();
    }

    /** Every document in the catalogue that the gateway reads, by key. */
    private Map<String, Subject> expected() {
        Map<String, Subject> expected = new LinkedHashMap<>();
        for (DocumentKey<?> key : IntelKeys.all()) {
            if (key.archived()) {
                subjects(key)
                        .forEach(subject -> expected.put(
                                key.name(subject), new Subject(key.kind().name(), subject)));
            }
        }
        return expected;
    }

    private List<String> subjects(DocumentKey<?> key) {
        if (key.pattern().contains("{game}")) {
            return games.slugs();
        }
        return key.pattern().contains("{category}") ? CATEGORIES : List.of("");
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
