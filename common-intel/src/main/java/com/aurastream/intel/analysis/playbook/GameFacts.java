package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import java.util.List;
import java.util.Optional;

/**
 * What a playbook knows of one game.
 *
 * @param game the game
 * @param history readings of its directory, in any order
 * @param competition its competition; absent when there is none at present
 * @param titles its title intel; absent when there is none at present
 * @param viral its viral analysis; absent when there is none at present
 */
public record GameFacts(
        Game game,
        List<DirectorySample> history,
        Optional<Competition> competition,
        Optional<TitleIntel> titles,
        Optional<ViralAnalysis> viral) {

    /** Copies the history. */
    public GameFacts {
        history = List.copyOf(history);
    }

    /** The game's slug. */
    public String slug() {
        return game.slug();
    }
}
