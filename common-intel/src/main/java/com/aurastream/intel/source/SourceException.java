package com.aurastream.intel.source;

import java.io.Serial;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source did not give what was asked. The four subclasses say what the caller can do about it. */
public abstract sealed class SourceException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String source;

    private SourceException(String source, String message, @Nullable Throwable cause) {
        super(source + ": " + message, cause);
        this.source = source;
    }

    /** The source: such as {@code youtube}. */
    public String source() {
        return source;
    }

    /** The kind of error in metrics and logs: the subclass's name in lower case. */
    public String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Too many calls, or no quota left; asking again before {@link #until()} is pointless. */
    public static final class Throttled extends SourceException {

        @Serial
        private static final long serialVersionUID = 1;

        private final @Nullable Instant until;

        /** Says why, and until when where that is known. */
        public Throttled(String source, String message, @Nullable Instant until, @Nullable Throwable cause) {
            super(source, message, cause);
            this.until = until;
        }

        /** When asking again makes sense. */
        public Optional<Instant> until() {
            return Optional.ofNullable(until);
        }
    }

    /** The credentials were refused; a person has to act. */
    public static final class Unauthorized extends SourceException {

        @Serial
        private static final long serialVersionUID = 1;

        /** Says which setting to look at, never its value. */
        public Unauthorized(String source, String message, @Nullable Throwable cause) {
            super(source, message, cause);
        }
    }

    /** The source is down, slow or cut the connection; asking again later makes sense. */
    public static final class Unavailable extends SourceException {

        @Serial
        private static final long serialVersionUID = 1;

        /** Says what was asked and how it failed. */
        public Unavailable(String source, String message, @Nullable Throwable cause) {
            super(source, message, cause);
        }
    }

    /** The source answered something that is not what its documentation promises, or refused the request as wrong. */
    public static final class Malformed extends SourceException {

        @Serial
        private static final long serialVersionUID = 1;

        /** Says what was asked and what is wrong with the answer. */
        public Malformed(String source, String message, @Nullable Throwable cause) {
            super(source, message, cause);
        }
    }
}
