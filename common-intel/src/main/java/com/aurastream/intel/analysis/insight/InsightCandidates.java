package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.prediction.Prediction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        Optional<TitleCandidates> titles = inputs.titles().map(intel -> new TitleCandidates(intel, horizon));
        Function<String, Optional<Prediction>> shares = text -> titles.flatMap(each -> each.share(text));
        return Stream.of(
                        inputs.viral().stream().flatMap(viral -> new ViralCandidates(viral, shares, horizon).all()),
                        inputs.clips().stream().flatMap(clips -> new ClipCandidates(clips, horizon).all()),
                        titles.stream().flatMap(TitleCandidates::all),
                        inputs.competition().stream()
                                .flatMap(directory -> new DirectoryCandidates(directory, horizon).all()))
                .flatMap(each -> each)
                .toList();
    }
}
