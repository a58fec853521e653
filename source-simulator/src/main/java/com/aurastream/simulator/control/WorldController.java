package com.aurastream.simulator.control;

import com.aurastream.simulator.world.ObservationMoment;
import com.aurastream.simulator.world.World;
import com.aurastream.simulator.world.WorldDescription;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is simulated. */
@RestController
@RequestMapping("/simulator")
public class WorldController {

    private final World world;
    private final Clock clock;

    /** Of a world and the simulator's clock. */
    public WorldController(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /**
     * When to look at the past.
     *
     * @param thinned whether the world has no moments of its own, so that any will do
     * @param from the earliest instant that is worth asking
     * @param to the moment of the start
     * @param moments when the sources had something new, oldest first
     */
    public record History(boolean thinned, Instant from, Instant to, List<ObservationMoment> moments) {}

    /** The world. */
    @GetMapping("/world")
    public WorldDescription world() {
        return world.description();
    }

    /** The moments of its past. */
    @GetMapping("/history")
    public History history() {
        WorldDescription description = world.description();
        boolean thinned = description.lastObservation().isEmpty()
                && description.firstObservation().isPresent();
        return new History(
                thinned,
                description.firstObservation().orElse(description.anchor()),
                description.anchor(),
                world.history());
    }

    /** What an analysis ought to find, now or at another instant; empty for a recording. */
    @GetMapping("/truth")
    public Map<String, Object> truth(@RequestParam("at") Optional<Instant> at) {
        return world.truth(at.orElseGet(clock::instant));
    }

    /**
     * What a recap of a day's clips ought to say; empty for a recording.
     *
     * @param date the day, UTC
     * @param gameId only this category; all when absent
     * @param at by when clips were made or gone; now when absent
     */
    @GetMapping("/truth/clips")
    public Map<String, Object> clipTruth(
            @RequestParam("date") LocalDate date,
            @RequestParam("game_id") Optional<String> gameId,
            @RequestParam("at") Optional<Instant> at) {
        return world.clipTruth(date, gameId, at.orElseGet(clock::instant));
    }
}
