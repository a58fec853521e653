package com.aurastream.intel.source.gemini;

import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.google.genai.types.Blob;
import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The picture in an answer of Google's, or why there is none. */
final class GoogleDrawings {

    /** Reasons to end that are about what was asked, not about this answer; as the API writes them. */
    private static final Set<String> REFUSALS = Set.of(
            "SAFETY",
            "BLOCKLIST",
            "PROHIBITED_CONTENT",
            "SPII",
            "MODEL_ARMOR",
            "IMAGE_SAFETY",
            "IMAGE_PROHIBITED_CONTENT");

    private GoogleDrawings() {}

    static Drawing read(GenerateContentResponse response) {
        Optional<Candidate> candidate =
                response.candidates().filter(all -> !all.isEmpty()).map(all -> all.get(0));
        Optional<String> blocked = response.promptFeedback()
                .flatMap(feedback -> feedback.blockReason())
                .map(Object::toString);
        if (blocked.isPresent()) {
            throw refused(blocked.get());
        }
        String finish =
                candidate.flatMap(Candidate::finishReason).map(Object::toString).orElse(GeminiAnswer.UNSAID);
        if (REFUSALS.contains(finish)) {
            throw refused(finish);
        }
        Blob picture = candidate
                .flatMap(Candidate::content)
                .flatMap(GoogleDrawings::picture)
                .orElseThrow(() -> missing(finish));
        return new Drawing(
                picture.data().orElseThrow(() -> missing(finish)),
                picture.mimeType().orElse(GeminiAnswer.UNSAID),
                response.modelVersion().filter(version -> !version.isBlank()).orElse(GeminiAnswer.UNSAID));
    }

    /** The last one: the models sketch while they think, and what they settle on comes at the end. */
    private static Optional<Blob> picture(Content content) {
        return content.parts().orElse(List.of()).stream()
                .filter(part -> !part.thought().orElse(false))
                .map(Part::inlineData)
                .flatMap(Optional::stream)
                .filter(blob -> blob.data().isPresent())
                .reduce((first, second) -> second);
    }

    private static SourceException refused(String reason) {
        return new Malformed(
                GoogleGeminiSource.SOURCE,
                "the model refuses to draw this (" + reason + "); it has to be asked for in other words",
                null);
    }

    private static SourceException missing(String finish) {
        return new Unavailable(
                GoogleGeminiSource.SOURCE, "the model answered without a picture (" + finish + ")", null);
    }
}
