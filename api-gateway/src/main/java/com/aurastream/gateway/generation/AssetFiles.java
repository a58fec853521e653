package com.aurastream.gateway.generation;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.asset.AssetStore;
import com.aurastream.intel.generation.GeneratedAsset;
import com.aurastream.intel.generation.GenerationJob;
import java.nio.file.Path;
import java.util.List;

/** The files of jobs. They are looked for by the hash that the job names, so nothing that a caller writes becomes a path. */
public final class AssetFiles {

    private final AssetStore store;

    /** Files that lie in a store. */
    public AssetFiles(AssetStore store) {
        this.store = store;
    }

    /**
     * A job's asset of a name.
     *
     * @throws ProblemException when the job has none
     */
    static GeneratedAsset named(GenerationJob job, String name) {
        return all(job).stream()
                .filter(asset -> asset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                                ProblemKind.NOT_FOUND, "this " + noun(job) + " has no asset of that name")
                        .with("parameter", "name"));
    }

    /** A job's assets, in the order of its parts. */
    static List<GeneratedAsset> all(GenerationJob job) {
        return job.parts().stream().flatMap(part -> part.assets().stream()).toList();
    }

    /**
     * Where an asset lies.
     *
     * @throws ProblemException when it has been removed
     */
    Path path(GeneratedAsset asset) {
        return store.find(asset.sha256()).orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "the file '" + asset.name() + "' is no longer kept")
                .with("parameter", "name"));
    }

    private static String noun(GenerationJob job) {
        return JobShelf.of(job.order().pack()).noun();
    }
}
