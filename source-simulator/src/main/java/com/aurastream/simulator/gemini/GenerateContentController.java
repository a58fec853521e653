package com.aurastream.simulator.gemini;

import com.aurastream.simulator.fault.CallFaults;
import com.aurastream.simulator.fault.Fault;
import com.aurastream.simulator.fault.FaultKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code models.generateContent}. */
@RestController
@RequestMapping("/v1beta")
public class GenerateContentController {

    private final Clock clock;

    /** At the clock's now, which decides which models are alive. */
    public GenerateContentController(Clock clock) {
        this.clock = clock;
    }

    /** Answers a question. */
    @PostMapping("/models/{model}:generateContent")
    public Map<String, Object> generateContent(
            @PathVariable("model") String model, @RequestBody JsonNode body, HttpServletRequest request) {
        String serving = GeminiModels.serving(model, clock.instant())
                .orElseThrow(() -> GeminiError.unknownModel(model).raise());
        Prompt prompt = Prompt.of(body);
        Optional<FaultKind> fault = CallFaults.of(request).instead().map(Fault::kind);
        if (is(fault, FaultKind.BLOCKED)) {
            return GeminiJson.blocked(prompt, serving);
        }
        String version = is(fault, FaultKind.OTHER_MODEL) ? GeminiModels.otherThan(serving) : serving;
        return prompt.wantsPicture()
                ? DrawnAnswer.of(prompt, version, fault)
                : GeminiJson.text(prompt, version, text(prompt, fault));
    }

    private static String text(Prompt prompt, Optional<FaultKind> fault) {
        JsonNode known = known(prompt);
        if (is(fault, FaultKind.PROSE) || prompt.schema().isEmpty()) {
            return prose(prompt, known);
        }
        return new SchemaAnswer(is(fault, FaultKind.WRONG_ENUMS))
                .fill(prompt.schema().get(), known)
                .toString();
    }

    /** What a picture's painter noted, or the question's own subject in other words. */
    private static JsonNode known(Prompt prompt) {
        return prompt.pictures().isEmpty()
                ? Rewording.of(prompt.subject())
                : prompt.seen().orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static String prose(Prompt prompt, JsonNode known) {
        if (!prompt.pictures().isEmpty()) {
            return "Sure! This picture certainly catches the eye. Let me describe what stands out to me.";
        }
        StringBuilder text = new StringBuilder();
        known.forEach(item -> text.append(text.isEmpty() ? "" : "\n").append(item.asText()));
        return text.toString();
    }

    private static boolean is(Optional<FaultKind> fault, FaultKind kind) {
        return fault.filter(played -> played == kind).isPresent();
    }
}
