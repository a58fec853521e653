package com.aurastream.creator;

import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.idea.VideoIdeas;
import com.aurastream.intel.analysis.insight.InsightInputs;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.snapshot.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is published of a game now.
 *
 * @param slug the game
 * @param titles its title intel
 * @param viral its viral analysis
 * @param ideas its video ideas
 * @param competition its Twitch directory, if it was read lately
 * @param clips its clip moments, if they were read lately
 */
record GameDocuments(
        String slug,
        Optional<Found<TitleIntel>> titles,
        Optional<Found<ViralAnalysis>> viral,
        Optional<Found<VideoIdeas>> ideas,
        Optional<Found<Competition>> competition,
        Optional<Found<ClipRadar>> clips) {

    /**
     * A document and where it was.
     *
     * @param key the key
     * @param document what was under it
     */
    record Found<T>(String key, Document<T> document) {

        DocumentInput input() {
            return new DocumentInput(key, document.generatedAt(), 1);
        }
    }

    /** What an insight is chosen from. */
    InsightInputs insightInputs() {
        return new InsightInputs(slug, data(titles), data(viral), data(competition), data(clips));
    }

    /** The documents that an insight is chosen from. */
    List<DocumentInput> ofInsight() {
        return inputs(Stream.of(titles, viral, competition, clips));
    }

    /** The documents that missions are made from. */
    List<DocumentInput> ofMissions() {
        return inputs(Stream.of(ideas, titles, competition, clips));
    }

    /**
     * Where the data came from; all of one fleet comes from one place.
     *
     * @throws IllegalStateException when there is no document at all, of which nobody may claim an origin
     */
    Origin origin() {
        return all().map(found -> found.document().origin())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no document of " + slug + " is there to tell its origin"));
    }

    /** Partial when one of them is absent or partial. */
    DocumentStatus wholeness() {
        boolean whole =
                all().count() == 5 && all().noneMatch(found -> found.document().status() == DocumentStatus.PARTIAL);
        return whole ? DocumentStatus.OK : DocumentStatus.PARTIAL;
    }

    private Stream<Found<?>> all() {
        return Stream.<Optional<? extends Found<?>>>of(titles, viral, ideas, competition, clips)
                .flatMap(Optional::stream);
    }

    static <T> Optional<T> data(Optional<Found<T>> found) {
        return found.map(each -> each.document().data());
    }

    private static List<DocumentInput> inputs(Stream<Optional<? extends Found<?>>> documents) {
        return documents.flatMap(Optional::stream).map(Found::input).toList();
    }
}
