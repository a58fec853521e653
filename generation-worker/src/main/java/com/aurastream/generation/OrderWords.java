package com.aurastream.generation;

import com.aurastream.intel.generation.GenerationOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The creator's own words in an order, which neither logs nor reasons may quote. */
final class OrderWords {

    /** So many characters in a row are a quotation, not a coincidence. */
    private static final int QUOTATION = 12;

    private static final int LONGEST_REASON = 300;
    private static final int FRAMES = 4;

    private final List<String> texts;

    private OrderWords(List<String> texts) {
        this.texts = texts;
    }

    /** Those of an order. */
    static OrderWords of(GenerationOrder order) {
        List<String> texts = new ArrayList<>();
        texts.add(order.prompt());
        order.text().ifPresent(texts::add);
        return new OrderWords(texts.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .toList());
    }

    /** Whether a text quotes them: so many characters of them in a row, or all of them as a word of its own where they are fewer. */
    boolean quotedIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return texts.stream().anyMatch(words -> quotes(lower, words));
    }

    /**
     * A failure's message as a reason.
     *
     * @param instead what to say when there is none, or it quotes the order
     */
    String reason(Throwable failure, String instead) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "").strip();
        if (message.isEmpty() || quotedIn(message)) {
            return instead;
        }
        return message.length() > LONGEST_REASON ? message.substring(0, LONGEST_REASON) + "..." : message;
    }

    /** A failure for the log: its kinds down to the first cause, where they came from, and what of their messages is not a quotation. */
    String describe(Throwable failure) {
        StringBuilder description = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            description.append(description.isEmpty() ? "" : ", caused by ").append(describeOne(cause));
        }
        return description.toString();
    }

    private String describeOne(Throwable failure) {
        StringBuilder one = new StringBuilder(failure.getClass().getName())
                .append(": ")
                .append(reason(failure, "(its message is left out)"));
        StackTraceElement[] stack = failure.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
            one.append(i == 0 ? " at " : " < ").append(stack[i]);
        }
        return one.toString();
    }

    private static boolean quotes(String text, String words) {
        if (words.length() < QUOTATION) {
            return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                    .matcher(text)
                    .find();
        }
        for (int start = 0; start + QUOTATION <= words.length(); start++) {
            if (text.contains(words.substring(start, start + QUOTATION))) {
                return true;
            }
        }
        return false;
    }
}
