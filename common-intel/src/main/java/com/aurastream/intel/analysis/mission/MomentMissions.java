package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.clip.ClipMoment;
import com.aurastream.intel.analysis.clip.ClipMoment.Label;
import com.aurastream.intel.analysis.clip.ClipMoment.MomentClip;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ClipRadar.Threshold;
import com.aurastream.intel.analysis.mission.CandidateDraft.Advice;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Moments that explode as missions: publish a reaction while they last. */
final class MomentMissions {

    private static final Duration TIME = Duration.ofHours(24);
    private static final Duration YOUNG = Duration.ofHours(24);
    private static final int MOST = 3;

    private MomentMissions() {}

    static void of(Optional<ClipRadar> clips, CandidateDraft draft, List<Candidate> found, List<Missing> missing) {
        if (clips.isEmpty()) {
            missing.add(new Missing("candidates.publish_video.moments", 0, 1, "documents of clip moments"));
        } else if (!clips.get().sufficient()) {
            missing.add(clips.get().missing().stream()
                    .findFirst()
                    .map(known ->
                            new Missing("candidates.publish_video.moments", known.n(), known.needed(), known.why()))
                    .orElseGet(() -> new Missing(
                            "candidates.publish_video.moments",
                            clips.get().moments(),
                            clips.get().moments() + 1,
                            "moments with a velocity")));
        } else {
            Threshold threshold = clips.get().threshold().orElseThrow();
            exploding(clips.get(), draft).forEach(moment -> found.add(candidate(moment, threshold, draft)));
        }
    }

    /** The radar's order, which is by velocity. */
    private static Stream<ClipMoment> exploding(ClipRadar clips, CandidateDraft draft) {
        return clips.ranking().stream()
                .filter(moment -> moment.label() == Label.EXPLODING
                        && moment.velocity().isPresent()
                        && !moment.startedAt().isAfter(draft.at())
                        && moment.startedAt().isAfter(draft.at().minus(YOUNG)))
                .limit(MOST);
    }

    private static Candidate candidate(ClipMoment moment, Threshold threshold, CandidateDraft draft) {
        Estimate velocity = moment.velocity().orElseThrow();
        Advice advice = new Advice(
                Kind.PUBLISH_VIDEO,
                "moment " + moment.id(),
                "Publish a reaction to what happened at " + moment.broadcasterName() + "'s while it lasts: "
                        + moment.title(),
                why(moment, velocity, threshold),
                Wording.score(over(velocity, threshold.trending())),
                List.of(SizeBand.values()),
                moment.best().stream().map(MomentClip::id).toList());
        return draft.publication(advice, moment.broadcasterName(), TIME);
    }

    private static String why(ClipMoment moment, Estimate velocity, Threshold threshold) {
        return "Clipped by " + Wording.count(moment.clippers(), "person", "people") + ", " + moment.views()
                + " views so far, gaining " + Wording.decimal(velocity.value()) + " a minute (90 % interval "
                + Wording.decimal(velocity.lo()) + " to " + Wording.decimal(velocity.hi())
                + "); this game's moments usually gain " + Wording.decimal(threshold.typical()) + ".";
    }

    private static Estimate over(Estimate velocity, double usual) {
        return new Estimate(velocity.value() / usual, velocity.lo() / usual, velocity.hi() / usual, velocity.n());
    }
}
