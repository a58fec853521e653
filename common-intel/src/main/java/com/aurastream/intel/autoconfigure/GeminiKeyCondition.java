package com.aurastream.intel.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether Gemini can be asked: the simulator always, Google with a key. */
class GeminiKeyCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean askable = askable(context.getEnvironment());
        return new ConditionOutcome(
                askable,
                ConditionMessage.forCondition("Gemini")
                        .because(askable ? "it can be asked" : "sources are live without GEMINI_API_KEY"));
    }

    private static boolean askable(Environment environment) {
        boolean live = "live".equalsIgnoreCase(environment.getProperty("aurastream.source.mode", "simulated"));
        return !live
                || !environment.getProperty("aurastream.gemini.api-key", "").isBlank();
    }

    /** The opposite. */
    static final class Absent extends GeminiKeyCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            ConditionOutcome present = super.getMatchOutcome(context, metadata);
            return new ConditionOutcome(!present.isMatch(), present.getConditionMessage());
        }
    }
}
