package com.aurastream.gateway.creator;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.archive.CreatorArchive;
import com.aurastream.intel.snapshot.TrackedGames;
import java.util.List;

/** What is known of creators; of those who never said anything, what holds for everybody. */
public final class Creators {

    private static final String WHAT = "only it knows what creators said";

    private final CreatorArchive archive;
    private final StoreGuard guard;
    private final TrackedGames games;

    /** Reads and writes through the archive's guard. */
    public Creators(CreatorArchive archive, StoreGuard guard, TrackedGames games) {
        this.archive = archive;
        this.guard = guard;
        this.games = games;
    }

    /**
     * A creator, with games that are tracked: those that they named, or all when they named none.
     *
     * @throws ProblemException when the archive does not answer
     */
    public Creator find(String id) {
        return guard.require(() -> archive.find(id), WHAT)
                .map(this::withTrackedGames)
                .orElseGet(() -> Creator.unknown(id, games.slugs()));
    }

    /**
     * Keeps what a creator says now.
     *
     * @param creator no games stand for all, also those that are tracked one day
     * @return the creator as they are found from now on
     * @throws ProblemException when the archive does not answer
     */
    Creator replace(Creator creator) {
        guard.require(
                () -> {
                    archive.save(creator);
                    return true;
                },
                WHAT);
        return find(creator.id());
    }

    private Creator withTrackedGames(Creator stored) {
        List<String> tracked =
                stored.games().stream().filter(games.slugs()::contains).toList();
        return new Creator(
                stored.id(),
                stored.games().isEmpty() ? games.slugs() : tracked,
                stored.timeZone(),
                stored.channelId(),
                stored.sizeBand(),
                stored.updatedAt());
    }
}
