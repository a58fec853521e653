package com.aurastream.intel.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Files under the hash of their content. Storing the same bytes twice stores them once; a reader never sees half a file. */
public interface AssetStore {

    /**
     * Stores bytes durably: they survive a crash once this returns.
     *
     * @return their SHA-256 in hexadecimal
     * @throws UncheckedIOException when they could not be written
     */
    String put(byte[] content);

    /**
     * The file of a hash, for reading only.
     *
     * @throws IllegalArgumentException when {@code sha256} is no hash
     */
    Optional<Path> find(String sha256);

    /** Removes a file that nothing refers to any more; removing twice does no harm. */
    boolean remove(String sha256) throws IOException;
}
