package com.aurastream.generation.asset;

import com.aurastream.intel.generation.ClaimedPart;
import java.util.List;

/** Makes the files of one part. */
public interface AssetMaker {

    /**
     * How far it is.
     */
    interface Progress {

        /**
         * Tells it.
         *
         * @param percent 0 to 100
         * @param step what is being done, such as {@code drawing}
         * @throws StoppedException when the part is no longer wanted, or no longer ours
         */
        void at(int percent, String step);
    }

    /** The part was called off or lost to another worker: nothing more is to be done about it. */
    final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Makes a part's files, one for each of the kind's sizes, largest first. May be called again for the same part.
     *
     * @throws com.aurastream.intel.source.SourceException when the model did not answer usably; its kinds say whether and when
     *     another attempt makes sense
     * @throws UnfitAssetException when the picture that came does not pass the gate; another attempt may bring a better one
     * @throws StoppedException when told to stop
     */
    List<MadeAsset> make(ClaimedPart part, Progress progress);
}
