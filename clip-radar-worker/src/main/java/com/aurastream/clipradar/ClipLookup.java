package com.aurastream.clipradar;

import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.twitch.ClipSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for known clips by id. Twitch says that a clip is gone by leaving it out, which is also what a faulty answer does. So with
 * each question goes the id of a clip that was listed a moment ago: an answer without that one proves nothing.
 */
final class ClipLookup {

    private static final Logger LOG = LoggerFactory.getLogger(ClipLookup.class);

    /** With the control they fill one call. */
    private static final int AT_ONCE = 99;

    private final ClipSource source;

    ClipLookup(ClipSource source) {
        this.source = source;
    }

    /**
     * Asks.
     *
     * @param ids the clips, in the order of their importance
     * @param control a clip that is surely there; without one an answer without any clip proves nothing
     * @param checkpoint is called before each call
     */
    Answer ask(Collection<String> ids, Optional<String> control, Runnable checkpoint) {
        List<String> all = List.copyOf(ids);
        List<ObservedClip> found = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        boolean complete = true;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            checkpoint.run();
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            complete &= askSome(some, control, found, gone);
        }
        return new Answer(found, gone, complete);
    }

    /** Whether the answer can be believed. */
    private boolean askSome(List<String> some, Optional<String> control, List<ObservedClip> found, List<String> gone) {
        List<String> asked = new ArrayList<>(some);
        control.ifPresent(asked::add);
        List<ObservedClip> answer;
        try {
            answer = source.byId(asked);
        } catch (SourceException e) {
            LOG.warn("{} known clips could not be looked up, none counts as gone: {}", some.size(), e.toString());
            return false;
        }
        Set<String> missing = new HashSet<>(asked);
        for (ObservedClip observed : answer) {
            if (missing.remove(observed.clip().id())
                    && !control.equals(Optional.of(observed.clip().id()))) {
                found.add(observed);
            }
        }
        boolean believable = control.map(id -> !missing.contains(id)).orElse(missing.size() < asked.size());
        if (believable) {
            some.stream().filter(missing::contains).forEach(gone::add);
        }
        return believable;
    }

    /**
     * What was answered.
     *
     * @param found clips that are there
     * @param gone clips that are not
     * @param complete whether all could be asked for
     */
    record Answer(List<ObservedClip> found, List<String> gone, boolean complete) {}
}
