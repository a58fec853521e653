package com.aurastream.simulator.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The API keys of Google's APIs: how a call shows one, and which are refused. */
public final class GoogleKeys {

    private static final int TOLD = 4;

    private final List<String> rejected;

    /** With the keys that are refused. */
    public GoogleKeys(List<String> rejected) {
        this.rejected = List.copyOf(rejected);
    }

    /** The key of a call, in its header or else in its address; absent when it shows none. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("x-goog-api-key"))
                .or(() -> Optional.ofNullable(request.getParameter("key")))
                .filter(key -> !key.isBlank());
    }

    /** Whether a key is refused. */
    public boolean rejects(String key) {
        return rejected.contains(key);
    }

    /** What the ledger tells of a caller: the end of the key, or {@code -} without one. */
    public static String client(Optional<String> key) {
        return key.map(shown -> shown.substring(Math.max(0, shown.length() - TOLD)))
                .orElse("-");
    }
}
