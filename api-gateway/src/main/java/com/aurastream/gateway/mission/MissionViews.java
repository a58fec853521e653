package com.aurastream.gateway.mission;

import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.analysis.mission.Mission.State;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.Target;
import com.aurastream.intel.analysis.mission.MissionCandidates.Window;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.snapshot.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Missions as callers see them. */
final class MissionViews {

    private MissionViews() {}

    static TodaysMissions today(
            Creator creator, LocalDate day, List<Mission> missions, Optional<String> reason, Instant at) {
        return new TodaysMissions(day, creator.timeZone().getId(), of(missions, creator.timeZone(), at), reason);
    }

    static List<MissionView> of(List<Mission> missions, ZoneId zone, Instant at) {
        return missions.stream().map(mission -> of(mission, zone, at)).toList();
    }

    static MissionView of(Mission mission, ZoneId zone, Instant at) {
        Candidate candidate = mission.candidate();
        Instant freshUntil = mission.asOf().plus(IntelKeys.MISSION_CANDIDATES.freshFor());
        return new MissionView(
                mission.id(),
                mission.day(),
                candidate.game(),
                candidate.kind(),
                mission.state(at),
                candidate.title(),
                candidate.why(),
                candidate.score(),
                candidate.window().map(window -> LocalWindow.of(window, zone)),
                candidate.target(),
                candidate.evidence(),
                mission.offeredAt(),
                mission.acceptedAt(),
                mission.completedAt(),
                candidate.expiresAt(),
                mission.grade(),
                mission.origin(),
                mission.asOf(),
                mission.offeredAt().isBefore(freshUntil) ? "fresh" : "stale");
    }

    /**
     * A creator's missions of a day.
     *
     * @param day the creator's local date
     * @param timeZone their time zone
     * @param missions best first; once there are some, they stay the same all day
     * @param reason why there are none
     */
    record TodaysMissions(LocalDate day, String timeZone, List<MissionView> missions, Optional<String> reason) {}

    /**
     * A mission.
     *
     * @param id its id in routes
     * @param day the creator's local date that it was given for
     * @param game slug
     * @param kind what it asks for
     * @param state what has become of it
     * @param title one sentence
     * @param why the facts
     * @param score 0 to 100: 50 is no better than usual
     * @param window hours in which it is to be done; absent when any time will do
     * @param target what will be measured
     * @param evidence ids of videos or clips, or hours as ISO-8601
     * @param offeredAt when it was given; what is counted for it was published from then on
     * @param acceptedAt when the creator took it on
     * @param completedAt when the creator said that it was done
     * @param expiresAt when it is over
     * @param grade what was measured; absent until it can be
     * @param origin where the data behind it came from
     * @param asOf when the candidate behind it was made
     * @param status whether that candidate was fresh or stale when the mission was given
     */
    record MissionView(
            String id,
            LocalDate day,
            String game,
            Kind kind,
            State state,
            String title,
            String why,
            double score,
            Optional<LocalWindow> window,
            Target target,
            List<String> evidence,
            Instant offeredAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> completedAt,
            Instant expiresAt,
            Optional<Grade> grade,
            Origin origin,
            Instant asOf,
            String status) {}

    /**
     * A stretch of time on the creator's clocks.
     *
     * @param start when it begins
     * @param end when it ends
     * @param localStart the beginning with the offset of that day
     * @param localEnd the end, likewise
     */
    record LocalWindow(Instant start, Instant end, OffsetDateTime localStart, OffsetDateTime localEnd) {

        static LocalWindow of(Window window, ZoneId zone) {
            return new LocalWindow(
                    window.start(),
                    window.end(),
                    window.start().atZone(zone).toOffsetDateTime(),
                    window.end().atZone(zone).toOffsetDateTime());
        }
    }

    /**
     * Missions of several days.
     *
     * @param missions newest day first
     * @param next the route of the older ones; absent when there are none
     */
    record MissionPage(List<MissionView> missions, Optional<String> next) {}
}
