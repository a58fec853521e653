package com.aurastream.gateway.game;

import com.aurastream.gateway.document.DocumentAddress;
import com.aurastream.gateway.document.DocumentHead;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.document.DocumentService.NextRuns;
import com.aurastream.gateway.document.Moment;
import com.aurastream.gateway.document.ServedDocument;
import com.aurastream.gateway.game.GameHeadlines.Headline;
import com.aurastream.intel.snapshot.Game;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Composes a game's headlines from its documents' envelopes and the fields at their top. */
public final class Headlines {

    private final DocumentService documents;
    private final NextRuns nextRuns;
    private final ObjectMapper mapper;

    /** Reads through the given service. */
    public Headlines(DocumentService documents, NextRuns nextRuns, ObjectMapper mapper) {
        this.documents = documents;
        this.nextRuns = nextRuns;
        this.mapper = mapper;
    }

    GameHeadlines of(Game game, Moment moment) {
        return new GameHeadlines(
                game.slug(),
                game.name(),
                moment.instant(),
                GameDocument.ALL.stream()
                        .map(document -> headline(document, game, moment))
                        .toList());
    }

    private Headline headline(GameDocument document, Game game, Moment moment) {
        DocumentAddress address = document.of(game, moment.instant());
        return documents
                .find(address, moment)
                .map(served -> written(document, game, served, moment))
                .orElseGet(() -> notYet(document, game, moment));
    }

    private Headline written(GameDocument document, Game game, ServedDocument served, Moment moment) {
        DocumentHead head = served.head();
        return new Headline(
                document.route(),
                document.href(game),
                document.job(),
                served.fresh(moment.instant()) ? "fresh" : "stale",
                Optional.empty(),
                Optional.of(head.status()),
                Optional.of(head.origin()),
                Optional.of(head.generatedAt()),
                Optional.of(head.freshUntil()),
                top(document, served));
    }

    private Headline notYet(GameDocument document, Game game, Moment moment) {
        return new Headline(
                document.route(),
                document.href(game),
                document.job(),
                "not_yet",
                moment.past().isPresent() ? Optional.empty() : nextRuns.of(document.job()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private Map<String, JsonNode> top(GameDocument document, ServedDocument served) {
        JsonNode root = parse(served);
        Map<String, JsonNode> top = new LinkedHashMap<>();
        for (GameDocument.TopField field : document.top()) {
            JsonNode value = root.at(field.pointer());
            if (!value.isMissingNode()) {
                top.put(field.name(), value);
            }
        }
        return top;
    }

    private JsonNode parse(ServedDocument served) {
        try {
            return mapper.readTree(served.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "document " + served.head().kind() + " has a good envelope and a broken body", e);
        }
    }
}
