package com.aurastream.intel.cache;

import java.util.Collection;
import java.util.Map;

/** Reads values that are no documents, see {@link PlainKeys}. */
@FunctionalInterface
public interface PlainValues {

    /**
     * The texts under some keys, by key; keys with nothing under them are left out.
     *
     * @throws CacheUnavailableException when Redis does not answer in time
     */
    Map<String, String> find(Collection<String> names);
}
