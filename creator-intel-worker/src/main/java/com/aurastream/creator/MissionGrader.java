package com.aurastream.creator;

import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Window;
import com.aurastream.intel.analysis.mission.MissionGrading;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Measurement;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.archive.ChannelVideos;
import com.aurastream.intel.archive.CreatorArchive;
import com.aurastream.intel.archive.MissionArchive;
import com.aurastream.intel.runtime.ItemByItem;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Grades the missions that are over: every one of them ends with a grade, if need be with the reason why it has no number. */
final class MissionGrader implements Grader {

    private static final int MOST = 1_000;

    private final MissionArchive missions;
    private final CreatorArchive creators;
    private final ChannelVideos videos;
    private final Measurements measurements;

    MissionGrader(MissionArchive missions, CreatorArchive creators, ChannelVideos videos, Measurements measurements) {
        this.missions = missions;
        this.creators = creators;
        this.videos = videos;
        this.measurements = measurements;
    }

    @Override
    public List<Item> grade(JobRun run) {
        return new ItemByItem(run)
                .each(
                        missions.gradable(run.startedAt(), MOST),
                        mission -> "mission " + mission.id(),
                        mission -> List.of(grade(mission, run.startedAt())));
    }

    private Item grade(Mission mission, Instant at) {
        String name = "mission " + mission.id();
        Optional<Grade> grade =
                mission.acceptedAt().isEmpty() ? Optional.of(MissionGrading.notAccepted(at)) : measured(mission, at);
        grade.ifPresent(each -> missions.grade(mission.id(), each));
        return grade.map(each -> Item.done(name, 1, each.verdict() + ": " + each.reason()))
                .orElseGet(() -> Item.done(name, 0, "pending"));
    }

    private Optional<Grade> measured(Mission mission, Instant at) {
        if (mission.candidate().target().metric() == Metric.CHANNEL_UPLOADS) {
            return Optional.of(byUploads(mission, at));
        }
        Prediction prediction = prediction(mission);
        Measurement measurement = measurements.measure(prediction, at);
        return Grade.of(prediction, measurement, at);
    }

    private Grade byUploads(Mission mission, Instant at) {
        Optional<String> channel = creators.find(mission.creator()).flatMap(Creator::channelId);
        if (channel.isEmpty()) {
            return MissionGrading.withoutChannel(at);
        }
        if (!videos.knows(channel.get())) {
            return MissionGrading.unknownChannel(channel.get(), at);
        }
        return MissionGrading.byUploads(
                mission,
                videos.published(
                        channel.get(), mission.offeredAt(), mission.candidate().expiresAt()),
                at);
    }

    /** A mission in a game's directory says that its window will be no worse than usual. */
    private static Prediction prediction(Mission mission) {
        Candidate candidate = mission.candidate();
        double least = candidate.target().least();
        return new Prediction(
                candidate.target().metric(),
                candidate.game(),
                candidate.game(),
                least,
                least,
                mission.offeredAt(),
                candidate.window().map(Window::end).orElse(candidate.expiresAt()));
    }
}
