package com.aurastream.intel.runtime;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through things one by one, so that one failure costs no other its result. */
public final class ItemByItem {

    private static final Logger log = LoggerFactory.getLogger(ItemByItem.class);

    private final JobRun run;

    /** Works on behalf of a run, which may be stopped between two things. */
    public ItemByItem(JobRun run) {
        this.run = run;
    }

    /**
     * What became of each thing.
     *
     * @param name what a thing is called in the ledger
     * @param work what is to be done with one; whatever it throws becomes a failed item of that name
     * @throws RunStoppedException when the run must end
     */
    public <T> List<JobReport.Item> each(
            Collection<T> things, Function<T, String> name, Function<T, List<JobReport.Item>> work) {
        return things.stream()
                .flatMap(thing -> attempt(name.apply(thing), thing, work).stream())
                .toList();
    }

    private <T> List<JobReport.Item> attempt(String name, T thing, Function<T, List<JobReport.Item>> work) {
        run.checkpoint();
        try {
            return work.apply(thing);
        } catch (RunStoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("job {} run {}: {} failed, the others go on", run.job(), run.id(), name, e);
            return List.of(JobReport.Item.failed(name, String.valueOf(e.getMessage())));
        }
    }
}
