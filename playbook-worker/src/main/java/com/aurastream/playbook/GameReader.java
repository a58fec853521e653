package com.aurastream.playbook;

import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.playbook.GameFacts;
import com.aurastream.intel.analysis.playbook.PlaybookComposer;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Reads what a playbook rests on: results of other workers, and the directory's history. */
final class GameReader {

    private final DocumentCache cache;
    private final StreamArchive streams;
    private final Origin origin;

    /**
     * On the given stores.
     *
     * @param origin of this fleet; documents of another are left alone, for simulated and live data do not mix
     */
    GameReader(DocumentCache cache, StreamArchive streams, Origin origin) {
        this.cache = cache;
        this.streams = streams;
        this.origin = origin;
    }

    /**
     * Reads a game.
     *
     * @param at now; readings of the directory after it are left out
     * @throws UnreadableInputException when a document is there and cannot be read
     */
    GameReading read(Game game, Instant at) {
        Reading reading = new Reading(game);
        Optional<TitleIntel> titles = reading.of(IntelKeys.TITLE_INTEL, TitleIntel::videos);
        Optional<ViralAnalysis> viral = reading.of(IntelKeys.VIRAL_ANALYSIS, ViralAnalysis::videos);
        Optional<Competition> competition = reading.of(IntelKeys.COMPETITION, Competition::streams);
        List<DirectorySample> history = streams.history(game.slug(), at.minus(PlaybookComposer.HISTORY)).stream()
                .filter(sample -> !sample.observedAt().isAfter(at))
                .toList();
        reading.history(history);
        return new GameReading(
                new GameFacts(game, history, competition, titles, viral),
                reading.inputs,
                reading.gaps,
                reading.freshUntil);
    }

    /** Whether there is anything to compose of. */
    boolean hasAnything(Game game) {
        return cache.exists(IntelKeys.TITLE_INTEL.name(game.slug()))
                || cache.exists(IntelKeys.COMPETITION.name(game.slug()));
    }

    /** One game's inputs as they are found. */
    private final class Reading {

        private final Game game;
        private final List<DocumentInput> inputs = new ArrayList<>();
        private final List<String> gaps = new ArrayList<>();
        private Optional<Instant> freshUntil = Optional.empty();

        Reading(Game game) {
            this.game = game;
        }

        <T> Optional<T> of(DocumentKey<T> key, ToIntFunction<T> items) {
            String name = key.name(game.slug());
            Optional<Document<T>> found = find(key, name).filter(document -> document.origin() == origin);
            if (found.isEmpty()) {
                gaps.add(name + " is not there");
                return Optional.empty();
            }
            Document<T> document = found.get();
            if (document.status() == DocumentStatus.PARTIAL) {
                gaps.add(name + " is partial");
            }
            inputs.add(new DocumentInput(name, document.generatedAt(), items.applyAsInt(document.data())));
            freshUntil = Optional.of(freshUntil
                    .filter(until -> until.isBefore(document.freshUntil()))
                    .orElse(document.freshUntil()));
            return Optional.of(document.data());
        }

        void history(List<DirectorySample> history) {
            if (history.isEmpty()) {
                gaps.add("no reading of its directory");
                return;
            }
            Instant newest = history.get(history.size() - 1).observedAt();
            inputs.add(new DocumentInput("directory_sample:" + game.slug(), newest, history.size()));
        }

        private <T> Optional<Document<T>> find(DocumentKey<T> key, String name) {
            try {
                return cache.find(key, name);
            } catch (IllegalArgumentException e) {
                throw new UnreadableInputException(name, key.writer(), e);
            }
        }
    }
}
