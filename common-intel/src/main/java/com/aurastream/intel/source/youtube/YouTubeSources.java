package com.aurastream.intel.source.youtube;

/** YouTube, opened on behalf of somebody whose spending is counted. */
@FunctionalInterface
public interface YouTubeSources {

    /**
     * YouTube as one run of a caller sees it.
     *
     * @param caller under which name the quota is counted, as a rule a job's name
     */
    YouTubeSource forCaller(String caller);
}
