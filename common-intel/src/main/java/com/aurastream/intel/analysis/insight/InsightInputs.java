package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a game today.
 *
 * @param game slug
 * @param titles absent when there is none
 * @param viral absent when there is none
 * @param competition absent when there is none
 * @param clips absent when there are none
 */
public record InsightInputs(
        String game,
        Optional<TitleIntel> titles,
        Optional<ViralAnalysis> viral,
        Optional<Competition> competition,
        Optional<ClipRadar> clips) {

    /** Whether anything rests on enough observations to speak. */
    public boolean sufficient() {
        return titles.filter(t -> t.sufficiency().sufficient()).isPresent()
                || viral.filter(ViralAnalysis::sufficient).isPresent()
                || competition.filter(Competition::sufficient).isPresent()
                || clips.filter(ClipRadar::sufficient).isPresent();
    }

    /** What is absent or rests on too little. */
    List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        if (titles.isEmpty()) {
            missing.add(absent("titles"));
        }
        titles.filter(t -> !t.sufficiency().sufficient())
                .map(t -> new Missing(
                        "titles", t.sufficiency().n(), t.sufficiency().needed(), "videos about this game"))
                .ifPresent(missing::add);
        if (viral.isEmpty()) {
            missing.add(absent("viral"));
        }
        viral.ifPresent(v -> missing.addAll(v.missing()));
        if (competition.isEmpty()) {
            missing.add(absent("competition"));
        }
        competition.ifPresent(c -> missing.addAll(c.missing()));
        if (clips.isEmpty()) {
            missing.add(absent("clips"));
        }
        clips.ifPresent(c -> missing.addAll(c.missing()));
        return List.copyOf(missing);
    }

    private static Missing absent(String what) {
        return new Missing(what, 0, 1, "current documents of this kind for this game");
    }
}
