package com.aurastream.intel.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Makes stores of assets. */
public final class AssetStores {

    private AssetStores() {}

    /** Files below a folder, which need not exist before something is read. */
    public static AssetStore read(Path folder) {
        return new FileAssetStore(folder);
    }

    /**
     * The same for a process that writes: the folder is made where it is missing, and what writers left behind that died is removed.
     *
     * @param before leftovers that were last written before this instant belong to nobody any more
     * @throws IOException when the folder cannot be made or written
     */
    public static AssetStore write(Path folder, Instant before) throws IOException {
        FileAssetStore store = new FileAssetStore(folder);
        store.prepare(before);
        return store;
    }
}
