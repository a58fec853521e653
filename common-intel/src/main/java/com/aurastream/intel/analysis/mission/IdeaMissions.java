package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.idea.VideoIdea;
import com.aurastream.intel.analysis.idea.VideoIdeas;
import com.aurastream.intel.analysis.mission.CandidateDraft.Advice;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Video ideas as missions: publish a video about the topic. Only those that are better than any topic for certain. */
final class IdeaMissions {

    private static final Duration TIME = Duration.ofDays(3);
    private static final double EVEN = 50;
    private static final double HARD = 50;
    private static final double HARDER = 75;

    private IdeaMissions() {}

    static void of(Optional<VideoIdeas> ideas, CandidateDraft draft, List<Candidate> found, List<Missing> missing) {
        if (ideas.isEmpty()) {
            missing.add(new Missing("candidates.publish_video", 0, 1, "documents of video ideas"));
        } else if (!ideas.get().sufficiency().sufficient()) {
            int n = ideas.get().sufficiency().n();
            missing.add(new Missing(
                    "candidates.publish_video", n, ideas.get().sufficiency().needed(), "videos behind the ideas"));
        } else {
            ideas.get().ideas().stream()
                    .filter(idea -> idea.opportunity().lo() > EVEN)
                    .forEach(idea -> found.add(candidate(idea, draft)));
        }
    }

    private static Candidate candidate(VideoIdea idea, CandidateDraft draft) {
        Advice advice = new Advice(
                Kind.PUBLISH_VIDEO,
                idea.topic(),
                "Publish " + noun(idea.format()) + " about '" + idea.topic() + "'",
                why(idea),
                idea.opportunity().lo(),
                sizes(idea.difficulty().value()),
                idea.evidence());
        return draft.publication(advice, idea.topic(), TIME);
    }

    private static String why(VideoIdea idea) {
        Estimate opportunity = idea.opportunity();
        return String.format(
                Locale.ROOT,
                "Opportunity %.0f of 100 (90 %% interval %.0f to %.0f, 50 is no better than any topic); %s published %s"
                        + " about it in the last seven days. A working title: %s",
                opportunity.value(),
                opportunity.lo(),
                opportunity.hi(),
                Wording.count(idea.competingChannels(), "channel", "channels"),
                Wording.count(idea.competingVideos(), "video", "videos"),
                idea.title());
    }

    private static String noun(VideoFormat format) {
        return switch (format) {
            case SHORT -> "a Short";
            case LONG -> "a video";
            case LIVE -> "a live stream on YouTube";
        };
    }

    /** The more of a topic's channels never reached the best third, the larger a channel it suits. */
    private static List<SizeBand> sizes(double difficulty) {
        if (difficulty >= HARDER) {
            return List.of(SizeBand.MEDIUM, SizeBand.LARGE);
        }
        return difficulty >= HARD
                ? List.of(SizeBand.SMALL, SizeBand.MEDIUM, SizeBand.LARGE)
                : List.of(SizeBand.values());
    }
}
