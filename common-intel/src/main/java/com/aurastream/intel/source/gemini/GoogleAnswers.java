package com.aurastream.intel.source.gemini;

import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an answer of Google's says; the client's own shorthand logs warnings and mixes blocked answers with whole ones. */
final class GoogleAnswers {

    private GoogleAnswers() {}

    static GeminiAnswer read(String requestedModel, GenerateContentResponse response) {
        Optional<Candidate> candidate =
                response.candidates().filter(all -> !all.isEmpty()).map(all -> all.get(0));
        String finish = finish(candidate, response);
        Optional<String> text = finish.equals(GeminiAnswer.WHOLE)
                ? candidate.flatMap(Candidate::content).flatMap(GoogleAnswers::text)
                : Optional.empty();
        return new GeminiAnswer(
                text,
                requestedModel,
                response.modelVersion().filter(version -> !version.isBlank()).orElse(GeminiAnswer.UNSAID),
                finish);
    }

    private static String finish(Optional<Candidate> candidate, GenerateContentResponse response) {
        return candidate
                .flatMap(Candidate::finishReason)
                .map(Object::toString)
                .or(() -> response.promptFeedback()
                        .flatMap(feedback -> feedback.blockReason())
                        .map(Object::toString))
                .orElse(GeminiAnswer.UNSAID);
    }

    private static Optional<String> text(Content content) {
        String text = content.parts().orElse(List.of()).stream()
                .filter(part -> !part.thought().orElse(false))
                .map(Part::text)
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
