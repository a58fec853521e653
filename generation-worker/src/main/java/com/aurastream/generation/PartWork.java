package com.aurastream.generation;

import com.aurastream.generation.NextStep.GiveUp;
import com.aurastream.generation.NextStep.Postpone;
import com.aurastream.generation.NextStep.Retry;
import com.aurastream.generation.QueueMeters.Outcome;
import com.aurastream.generation.asset.AssetMaker;
import com.aurastream.generation.asset.AssetMaker.StoppedException;
import com.aurastream.generation.asset.MadeAsset;
import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.asset.AssetStore;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.GeneratedAsset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works at one part: makes its files, stores them, and only then says that it is completed. A crash in between leaves files that
 * nothing refers to, and the next attempt; never an asset without its file.
 */
final class PartWork {

    private static final Logger log = LoggerFactory.getLogger(PartWork.class);

    private final AssetMaker maker;
    private final AssetStore store;
    private final GenerationQueue queue;
    private final RetryPolicy policy;
    private final Telling telling;

    PartWork(AssetMaker maker, AssetStore store, GenerationQueue queue, RetryPolicy policy, Telling telling) {
        this.maker = maker;
        this.store = store;
        this.queue = queue;
        this.policy = policy;
        this.telling = telling;
    }

    /** Makes one attempt and says what became of it; throws nothing, whatever happens. */
    Outcome of(Attempt attempt) {
        try {
            List<MadeAsset> made = maker.make(attempt.part(), (percent, step) -> at(attempt, percent, step));
            List<GeneratedAsset> assets = stored(made);
            Outcome outcome =
                    told(Outcome.COMPLETED, telling.tell(attempt, () -> queue.complete(attempt.part(), assets)));
            storeAgain(made, assets);
            return outcome;
        } catch (StoppedException e) {
            return Outcome.STOPPED;
        } catch (RuntimeException | Error e) {
            return attempt.stopped() ? Outcome.STOPPED : failed(attempt, e);
        }
    }

    /** The attempt took too long: whoever is still at it is not heard any more. */
    void tooLong(Attempt attempt) {
        NextStep step = policy.afterTimeLimit(attempt.part());
        log.warn("{} {}: {}", attempt, verb(step), step.reason());
        take(attempt, step);
    }

    private Outcome failed(Attempt attempt, Throwable failure) {
        NextStep step = policy.after(failure, attempt.part());
        log.warn(
                "{} {}: {}",
                attempt,
                verb(step),
                OrderWords.of(attempt.part().order()).describe(failure));
        return take(attempt, step);
    }

    private Outcome take(Attempt attempt, NextStep step) {
        ClaimedPart part = attempt.part();
        if (step instanceof Retry retry) {
            return told(Outcome.RETRIED, telling.tell(attempt, () -> queue.retry(part, retry.delay(), retry.reason())));
        }
        if (step instanceof Postpone postponed) {
            return told(
                    Outcome.POSTPONED,
                    telling.tell(attempt, () -> queue.postpone(part, postponed.delay(), postponed.reason())));
        }
        return told(Outcome.FAILED, telling.tell(attempt, () -> queue.fail(part, step.reason())));
    }

    private static Outcome told(Outcome outcome, Optional<Boolean> taken) {
        if (taken.isEmpty()) {
            return Outcome.UNTOLD;
        }
        return taken.get() ? outcome : Outcome.STOPPED;
    }

    /** Progress that cannot be told is no reason to stop. */
    private void at(Attempt attempt, int percent, String step) {
        if (attempt.stopped() || !heard(attempt.part(), percent, step)) {
            throw new StoppedException();
        }
    }

    private boolean heard(ClaimedPart part, int percent, String step) {
        try {
            return queue.progress(part, percent, step);
        } catch (RuntimeException e) {
            if (Telling.isOfDatabase(e)) {
                return true;
            }
            throw e;
        }
    }

    private List<GeneratedAsset> stored(List<MadeAsset> made) {
        return made.stream().map(this::stored).toList();
    }

    /**
     * Stores what is not there any more: files of which an old job had the same may have been removed with it, until this one referred
     * to them.
     */
    private void storeAgain(List<MadeAsset> made, List<GeneratedAsset> assets) {
        for (int i = 0; i < assets.size(); i++) {
            if (store.find(assets.get(i).sha256()).isEmpty()) {
                store.put(made.get(i).content());
            }
        }
    }

    private GeneratedAsset stored(MadeAsset made) {
        String sha256 = store.put(made.content());
        return new GeneratedAsset(
                made.name(), sha256, made.mediaType(), made.width(), made.height(), made.content().length);
    }

    private static String verb(NextStep step) {
        if (step instanceof GiveUp) {
            return "is given up";
        }
        return step instanceof Retry retry
                ? "is tried again in " + retry.delay().toMillis() + " ms"
                : "is postponed by " + ((Postpone) step).delay().toMillis() + " ms";
    }
}
