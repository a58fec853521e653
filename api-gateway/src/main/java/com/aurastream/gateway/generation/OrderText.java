package com.aurastream.gateway.generation;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import java.util.function.IntPredicate;

/** Texts that a creator writes into an order. What is wrong with one is said without repeating it. */
enum OrderText {
    /** What the picture is to show; may have lines. */
    PROMPT("prompt", 3_000, character -> character != '\n' && character != '\r' && character != '\t'),
    /** Words on the picture; one line. */
    TEXT("text", 80, character -> true);

    private final String field;
    private final int mostCodePoints;

    @SuppressWarnings("ImmutableEnumChecker") // a constant predicate
    private final IntPredicate refusedControl;

    OrderText(String field, int mostCodePoints, IntPredicate refusedControl) {
        this.field = field;
        this.mostCodePoints = mostCodePoints;
        this.refusedControl = refusedControl;
    }

    /**
     * The text without white space around it.
     *
     * @throws ProblemException when it is empty, too long, or has characters that cannot be shown
     */
    String checked(String given) {
        String text = given.strip();
        int length = text.codePointCount(0, text.length());
        if (text.isEmpty()) {
            throw refused("must not be empty: write what is wanted");
        }
        if (length > mostCodePoints) {
            throw refused("may have " + mostCodePoints + " characters and has " + length + ": shorten it");
        }
        if (text.codePoints().anyMatch(this::control)) {
            throw refused("has a control character: remove it");
        }
        if (text.codePoints().anyMatch(OrderText::halfCharacter)) {
            throw refused("has half of a surrogate pair, which is no character: remove it");
        }
        return text;
    }

    private boolean control(int character) {
        return Character.isISOControl(character) && refusedControl.test(character);
    }

    private static boolean halfCharacter(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private ProblemException refused(String why) {
        return new ProblemException(ProblemKind.INVALID_PARAMETER, "parameter '" + field + "' " + why)
                .with("parameter", field);
    }
}
