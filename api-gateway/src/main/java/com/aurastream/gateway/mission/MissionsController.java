package com.aurastream.gateway.mission;

import com.aurastream.gateway.access.KeyFilter;
import com.aurastream.gateway.creator.Creators;
import com.aurastream.gateway.document.DocumentResponses;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.mission.MissionViews.MissionPage;
import com.aurastream.gateway.mission.MissionViews.MissionView;
import com.aurastream.gateway.mission.MissionViews.TodaysMissions;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.archive.MissionArchive;
import com.aurastream.intel.snapshot.Origin;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the creator whose key it is was given to do. */
@RestController
@RequestMapping("/api/v1/missions")
@Tag(name = "Creator", description = "What suits the creator whose key it is, and what they are given to do.")
public final class MissionsController {

    private static final int MOST_DAYS = 90;

    private final DailyMissions daily;
    private final Creators creators;
    private final MissionArchive archive;
    private final StoreGuard guard;
    private final Clock clock;

    /** Tells and keeps missions through the archive's guard. */
    public MissionsController(
            DailyMissions daily, Creators creators, MissionArchive archive, StoreGuard guard, Clock clock) {
        this.daily = daily;
        this.creators = creators;
        this.archive = archive;
        this.guard = guard;
        this.clock = clock;
    }

    @GetMapping("/today")
    @Operation(
            summary = "The day's missions",
            description =
                    "Up to three, for the creator's local date, the same all day. Each says what will be measured, and"
                            + " from when on. Where there are none, `reason` says why.",
            operationId = "missionsToday")
    ResponseEntity<TodaysMissions> today(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator) {
        TodaysMissions today = daily.of(creator);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Vary", "X-API-Key");
        if (!today.missions().isEmpty()) {
            answer.header(DocumentResponses.ORIGIN, leastReal(today.missions()))
                    .header(DocumentResponses.STATUS, status(today.missions()));
        }
        return answer.body(today);
    }

    @GetMapping
    @Operation(
            summary = "Missions with their grades, newest day first",
            description = "Whole days, today included.",
            operationId = "missions")
    MissionPage list(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator,
            @Parameter(description = "of how many days at most, 1 to 90; days without missions do not count")
                    @RequestParam(defaultValue = "14")
                    int limit,
            @Parameter(description = "only days before this date; the next page", example = "2026-11-20") @RequestParam
                    Optional<String> before) {
        if (limit < 1 || limit > MOST_DAYS) {
            throw ProblemException.parameter("limit", Integer.toString(limit), "1 to " + MOST_DAYS);
        }
        Creator whose = creators.find(creator);
        Instant now = clock.instant();
        LocalDate bound = before.map(MissionsController::date)
                .orElseGet(() -> whose.day(now).plusDays(2));
        List<Mission> missions = guard.require(() -> archive.before(creator, bound, limit), DailyMissions.WHAT);
        return new MissionPage(MissionViews.of(missions, whose.timeZone(), now), next(missions, limit));
    }

    @PostMapping("/{id}/accept")
    @Operation(
            summary = "Takes a mission on",
            description = "Only missions that were taken on are measured. Again is the same as once.",
            operationId = "acceptMission")
    MissionView accept(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @PathVariable String id) {
        Instant now = clock.instant();
        return answer(creator, archive -> archive.accept(creator, id, now), Mission::acceptedAt, now);
    }

    @PostMapping("/{id}/complete")
    @Operation(
            summary = "Says that a mission is done",
            description =
                    "Takes it on where nobody did. Whether its target was reached is measured, not believed. Again is the"
                            + " same as once.",
            operationId = "completeMission")
    MissionView complete(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @PathVariable String id) {
        Instant now = clock.instant();
        return answer(creator, archive -> archive.complete(creator, id, now), Mission::completedAt, now);
    }

    private MissionView answer(
            String creator,
            Function<MissionArchive, Optional<Mission>> change,
            Function<Mission, Optional<Instant>> done,
            Instant now) {
        Mission mission = guard.require(() -> change.apply(archive), DailyMissions.WHAT)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "you have no mission of that id")
                        .with("parameter", "id"));
        if (done.apply(mission).isEmpty()) {
            throw new ProblemException(
                            ProblemKind.EXPIRED,
                            "the mission was over at " + mission.candidate().expiresAt())
                    .with("expiredAt", mission.candidate().expiresAt().toString());
        }
        return MissionViews.of(mission, creators.find(creator).timeZone(), now);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.parameter("before", text, "a date such as 2026-11-20");
        }
    }

    private static Optional<String> next(List<Mission> missions, int limit) {
        long days = missions.stream().map(Mission::day).distinct().count();
        return days < limit
                ? Optional.empty()
                : Optional.of("/api/v1/missions?limit=" + limit + "&before="
                        + missions.get(missions.size() - 1).day());
    }

    /** One word for all of them: what rests on invented data in part is not called live. */
    private static String leastReal(List<MissionView> missions) {
        return missions.stream()
                .map(MissionView::origin)
                .min(Comparator.comparing((Origin origin) -> origin == Origin.LIVE)
                        .thenComparing(origin -> origin == Origin.REPLAY))
                .map(Origin::toString)
                .orElseThrow();
    }

    private static String status(List<MissionView> missions) {
        boolean fresh = missions.stream().allMatch(mission -> mission.status().equals("fresh"));
        return fresh ? "fresh" : "stale";
    }
}
