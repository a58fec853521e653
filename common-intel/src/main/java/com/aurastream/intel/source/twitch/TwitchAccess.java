package com.aurastream.intel.source.twitch;

/**
 * Where Twitch is called, and as whom.
 *
 * @param helixUrl root of the Helix API
 * @param authUrl root of the OAuth endpoints
 * @param clientId the application's id
 * @param clientSecret its secret; never in a log, an exception or {@link #toString()}
 */
public record TwitchAccess(String helixUrl, String authUrl, String clientId, String clientSecret) {

    /** The addresses only. */
    @Override
    public String toString() {
        return "TwitchAccess[helixUrl=" + helixUrl + ", authUrl=" + authUrl + "]";
    }
}
