package com.aurastream.intel.archive;

import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.analysis.prediction.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Missions that were given, and what became of them. */
public interface MissionArchive {

    /** A creator's missions of a day, best first; empty while none were given. */
    List<Mission> ofDay(String creator, LocalDate day);

    /**
     * Gives a day its missions, unless somebody else was first.
     *
     * @param missions all of one creator and day, best first, at least one
     * @return the missions that the day has
     */
    List<Mission> give(List<Mission> missions);

    /** A creator's missions since a day, newest day first. */
    List<Mission> since(String creator, LocalDate first);

    /** A creator's missions of the last days before one, newest day first; days without missions do not count. */
    List<Mission> before(String creator, LocalDate day, int days);

    /**
     * Notes that a creator takes a mission on; the first time stands, and an expired mission stays as it is.
     *
     * @return the mission as it is then; empty when the creator has none of that id
     */
    Optional<Mission> accept(String creator, String id, Instant at);

    /**
     * Notes that a creator says a mission is done, which takes it on where nobody did; the first time stands, and an expired
     * mission stays as it is.
     *
     * @return the mission as it is then; empty when the creator has none of that id
     */
    Optional<Mission> complete(String creator, String id, Instant at);

    /** Missions without a grade that can be graded at a moment, longest waiting first. */
    List<Mission> gradable(Instant at, int limit);

    /** Keeps a mission's grade; the first one stands. */
    void grade(String id, Grade grade);
}
