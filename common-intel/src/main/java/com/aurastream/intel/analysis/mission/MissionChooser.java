package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses a creator's missions of a day among the candidates of the creator's games. The same day gives the same choice. */
public final class MissionChooser {

    /** The method's name in the methodology. */
    public static final String METHOD = "missions.choice";

    /** Raised when a rule changes. */
    public static final int VERSION = 1;

    /** Missions of a day at most. */
    public static final int MOST = 3;

    /** For so many days a creator is not given the same subject again. */
    public static final int DAYS_WITHOUT_REPETITION = 14;

    private static final Duration LEAST_TIME = Duration.ofHours(2);
    private static final Duration NOTICE = Duration.ofMinutes(30);
    private static final LocalTime WAKES = LocalTime.of(8, 0);

    private final Creator creator;
    private final Instant at;
    private final LocalDate day;
    private final Set<Subject> given = new HashSet<>();

    private MissionChooser(Creator creator, List<Mission> past, Instant at) {
        this.creator = creator;
        this.at = at;
        this.day = creator.day(at);
        past.stream()
                .filter(mission -> mission.day().isAfter(day.minusDays(DAYS_WITHOUT_REPETITION)))
                .forEach(mission -> given.add(Subject.of(mission.candidate())));
    }

    /** Two games may have a topic in common. */
    private record Subject(String game, String text) {

        static Subject of(Candidate candidate) {
            return new Subject(candidate.game(), candidate.subject());
        }
    }

    /**
     * At most {@value #MOST} candidates, best first, no two of the same subject and at most one that fixes an hour. Kinds that
     * are not there yet go before better ones of a kind that is.
     *
     * @param creator whom they are for
     * @param candidates of any games, in any order
     * @param past what the creator was given on earlier days
     * @param at now
     */
    public static List<Candidate> choose(Creator creator, List<Candidate> candidates, List<Mission> past, Instant at) {
        return new MissionChooser(creator, past, at).choose(candidates);
    }

    private List<Candidate> choose(List<Candidate> candidates) {
        List<Candidate> ranked =
                candidates.stream().filter(this::suits).sorted(bestFirst()).toList();
        List<Candidate> chosen = new ArrayList<>();
        Set<Subject> subjects = new HashSet<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (boolean anew : new boolean[] {true, false}) {
            for (Candidate candidate : ranked) {
                boolean known = kinds.contains(candidate.kind());
                boolean wanted = anew ? !known : candidate.kind() != Kind.GO_LIVE || !known;
                if (chosen.size() < MOST && wanted && subjects.add(Subject.of(candidate))) {
                    chosen.add(candidate);
                    kinds.add(candidate.kind());
                }
            }
        }
        return chosen.stream().sorted(bestFirst()).toList();
    }

    private boolean suits(Candidate candidate) {
        return creator.games().contains(candidate.game())
                && creator.sizeBand().map(candidate.sizes()::contains).orElse(true)
                && !given.contains(Subject.of(candidate))
                && candidate
                        .window()
                        .map(this::canBeKept)
                        .orElse(candidate.expiresAt().isAfter(at.plus(LEAST_TIME)));
    }

    /** Far enough ahead, and between eight in the morning and midnight where the creator lives. */
    private boolean canBeKept(Window window) {
        ZoneId zone = creator.timeZone();
        LocalDate date = LocalDate.ofInstant(window.start(), zone);
        Instant wakes = date.atTime(WAKES).atZone(zone).toInstant();
        Instant sleeps = date.plusDays(1).atStartOfDay(zone).toInstant();
        return !window.start().isBefore(at.plus(NOTICE))
                && !window.start().isBefore(wakes)
                && !window.end().isAfter(sleeps);
    }

    /** By whole points; among equals the order differs from creator to creator, so that not all of them do the same. */
    private Comparator<Candidate> bestFirst() {
        return Comparator.comparingLong((Candidate candidate) -> Math.round(candidate.score()))
                .reversed()
                .thenComparing(candidate -> Fingerprint.of(creator.id() + day + candidate.id(), Long.BYTES))
                .thenComparing(Candidate::id);
    }
}
