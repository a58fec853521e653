package com.aurastream.gateway.coach;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;

/**
 * A text of a coach session. Characters are Unicode code points. What is wrong with one is said without repeating it.
 *
 * @param field the field it stands in
 * @param most how many characters it may have
 * @param lines whether it may have line breaks and tabs
 */
record CoachText(String field, int most, boolean lines) {

    /**
     * The text as it was given.
     *
     * @throws ProblemException when it is blank, too long, or has characters that cannot be shown
     */
    String checked(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw refused(ProblemKind.TOO_LARGE, "may have " + most + " characters and has " + length + ": shorten it");
        }
        if (text.isBlank()) {
            throw refused(ProblemKind.INVALID_PARAMETER, "must not be empty");
        }
        if (text.codePoints().anyMatch(this::refusedControl)) {
            throw refused(ProblemKind.INVALID_PARAMETER, "has a control character: remove it");
        }
        if (text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE)) {
            throw refused(
                    ProblemKind.INVALID_PARAMETER, "has half of a surrogate pair, which is no character: remove it");
        }
        return text;
    }

    private boolean refusedControl(int character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !(lines && layout);
    }

    private ProblemException refused(ProblemKind kind, String why) {
        return new ProblemException(kind, "parameter '" + field + "' " + why).with("parameter", field);
    }
}
