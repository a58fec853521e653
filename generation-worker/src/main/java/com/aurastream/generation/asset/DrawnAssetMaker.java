package com.aurastream.generation.asset;

import com.aurastream.generation.asset.gate.Candidate;
import com.aurastream.generation.asset.gate.QualityGate;
import com.aurastream.generation.asset.lettering.Lettering;
import com.aurastream.generation.asset.picture.Picture;
import com.aurastream.generation.asset.picture.PictureReader;
import com.aurastream.generation.asset.picture.UnreadablePictureException;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.source.gemini.Drawing;
import com.aurastream.intel.source.gemini.DrawingRequest;
import com.aurastream.intel.source.gemini.GeminiImages;
import java.util.List;
import java.util.Optional;

/** Has one picture drawn and makes all of a part's files of it. The same drawing makes the same files. */
final class DrawnAssetMaker implements AssetMaker {

    private final GeminiImages images;
    private final Typesetter typesetter;

    DrawnAssetMaker(GeminiImages images, Typesetter typesetter) {
        this.images = images;
        this.typesetter = typesetter;
    }

    /** What cannot be written is found out before anything is paid for. */
    @Override
    public List<MadeAsset> make(ClaimedPart part, Progress progress) {
        progress.at(5, "preparing");
        Optional<Lettering> text = typesetter.set(part);
        DrawingRequest request = Directions.of(part);
        progress.at(10, "drawing");
        Drawing drawing = images.draw(request);
        progress.at(60, "decoding");
        Picture picture = decoded(drawing);
        progress.at(70, "cutting");
        Cut cut = Cut.of(picture, part.kind());
        progress.at(80, "scaling");
        List<Candidate> candidates = cut.candidates(text);
        progress.at(90, "checking");
        return candidates.stream().map(candidate -> checked(part, candidate)).toList();
    }

    private static Picture decoded(Drawing drawing) {
        try {
            return PictureReader.read(drawing.bytes());
        } catch (UnreadablePictureException e) {
            throw new Unavailable("gemini", "the picture that came cannot be used: " + e.getMessage(), null);
        }
    }

    private static MadeAsset checked(ClaimedPart part, Candidate candidate) {
        QualityGate.broken(candidate).ifPresent(sentence -> {
            throw new UnfitAssetException(sentence);
        });
        return new MadeAsset(
                part.part() + "-" + candidate.size().width() + "."
                        + candidate.file().format().extension(),
                candidate.file().format().mediaType(),
                candidate.size().width(),
                candidate.size().height(),
                candidate.file().content());
    }
}
