package com.aurastream.intel.analysis.insight;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Everything about a game that may be worth telling today: only what its analysis calls reliable. */
public final class InsightCandidates {

    private InsightCandidates() {}

    /**
     * The candidates, in the order of the analyses.
     *
     * @param inputs the game's current analyses
     * @param at when their predictions are made
     */
    public static List<InsightCandidate> of(InsightInputs inputs, Instant at) {
        Horizon horizon = new Horizon(inputs.game(), at);
        return Stream.of(
                        inputs.viral().stream().flatMap(viral -> new ViralCandidates(viral, horizon).all()),
                        inputs.clips().stream().flatMap(clips -> new ClipCandidates(clips, horizon).all()),
                        inputs.titles().stream().flatMap(titles -> new TitleCandidates(titles, horizon).all()),
                        inputs.competition().stream()
                                .flatMap(directory -> new DirectoryCandidates(directory, horizon).all()))
                .flatMap(each -> each)
                .toList();
    }
}
