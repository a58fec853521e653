package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.Target;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.snapshot.Video;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of missions whose time is over. The fleet finds videos by searching for games, so a video that it has not found may
 * still exist: a miss is only said where other videos of the channel from the same time were found.
 */
public final class MissionGrading {

    /** The method's name in the methodology. */
    public static final String METHOD = "missions.grade";

    /** Raised when a rule changes. */
    public static final int VERSION = 1;

    private MissionGrading() {}

    /** A mission that the creator never took on: nothing was tried, so nothing is measured. */
    public static Grade notAccepted(Instant at) {
        return ungradable("Nobody took the mission on.", at);
    }

    /** A mission that is counted on a channel, of a creator who has named none. */
    public static Grade withoutChannel(Instant at) {
        return ungradable("No channel is named in the creator's preferences, so its videos cannot be looked for.", at);
    }

    /** A mission that is counted on a channel of which the fleet never found anything. */
    public static Grade unknownChannel(String channelId, Instant at) {
        return ungradable("No video of channel " + channelId + " has ever been found, so none can be missed.", at);
    }

    /**
     * A mission that is counted on a channel.
     *
     * @param found the channel's videos that were found and published between the giving and the expiry
     */
    public static Grade byUploads(Mission mission, List<Video> found, Instant at) {
        if (found.isEmpty()) {
            return ungradable(
                    "No video of the channel from this time has been found; whether there is one is not known.", at);
        }
        Target target = mission.candidate().target();
        List<Video> counted =
                found.stream().filter(video -> counts(mission, video)).toList();
        boolean hit = counted.size() >= target.least();
        return new Grade(
                hit ? Verdict.HIT : Verdict.MISS,
                OptionalDouble.of(counted.size()),
                Wording.count(counted.size(), "video", "videos") + " of " + found.size()
                        + " that were found on the channel from this time "
                        + (counted.size() == 1 ? "carries" : "carry") + " it"
                        + (counted.isEmpty() ? "." : ", first " + counted.get(0).id() + "."),
                at);
    }

    private static boolean counts(Mission mission, Video video) {
        return mission.candidate()
                .target()
                .term()
                .map(Term::new)
                .map(term -> term.isIn(video.title())
                        || (mission.candidate().kind() != Kind.USE_KEYWORD
                                && video.tags().stream().anyMatch(term::isIn)))
                .orElse(true);
    }

    private static Grade ungradable(String reason, Instant at) {
        return new Grade(Verdict.UNGRADABLE, OptionalDouble.empty(), reason, at);
    }
}
