package com.aurastream.generation.asset;

import com.aurastream.generation.asset.lettering.OutlineFont;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.gemini.GeminiImages;
import java.util.Optional;

/** Makes the makers. */
public final class AssetMakers {

    private AssetMakers() {}

    /**
     * A maker that has pictures drawn.
     *
     * @param images absent where Gemini is off; then every part fails with the reason
     */
    public static AssetMaker drawing(Optional<GeminiImages> images) {
        Typesetter typesetter = new Typesetter(OutlineFont.load());
        return images.<AssetMaker>map(painter -> new DrawnAssetMaker(painter, typesetter))
                .orElse((part, progress) -> {
                    throw new Unauthorized("gemini", "pictures cannot be drawn here: GEMINI_API_KEY is not set", null);
                });
    }
}
