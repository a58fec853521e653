package com.aurastream.intel.source.twitch;

import com.aurastream.intel.source.MissingCredentialException;
import com.aurastream.intel.source.SourceCallSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Twitch is called.
 *
 * @param enabled whether this application uses Twitch at all
 * @param clientId id of the registered Twitch application; {@code TWITCH_CLIENT_ID} in the environment
 * @param clientSecret its secret; {@code TWITCH_CLIENT_SECRET} in the environment
 * @param helixUrl root of the Helix API; by default Twitch's own, or the simulator's
 * @param authUrl root of the OAuth endpoints; by default Twitch's own, or the simulator's
 * @param pageBound how many pages of 100 streams one sweep through a directory reads at most
 * @param clipPageBound how many pages of 100 clips one window is read at most; Twitch gives about ten
 * @param pointsReserve how many points of the minute's bucket are left to other users of the client id
 * @param maxWait how long one call may wait for points in all
 * @param validateEvery how often the token is validated; Twitch demands at least hourly
 * @param connectTimeout how long connecting may take
 * @param calls how calls are bounded and repeated
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.twitch", ignoreUnknownFields = false)
public record TwitchSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @Nullable String helixUrl,
        @Nullable String authUrl,
        @DefaultValue("60") @Min(1) @Max(1000) int pageBound,
        @DefaultValue("12") @Min(1) @Max(100) int clipPageBound,
        @DefaultValue("50") @Min(0) @Max(700) int pointsReserve,
        @DefaultValue("70s") @NotNull Duration maxWait,
        @DefaultValue("1h") @NotNull Duration validateEvery,
        @DefaultValue("5s") @NotNull Duration connectTimeout,

        @DefaultValue @Valid @NotNull @NestedConfigurationProperty
        SourceCallSettings calls) {

    /**
     * Refuses times that make no sense.
     *
     * @throws IllegalArgumentException naming the setting
     */
    public TwitchSettings {
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException("aurastream.twitch.max-wait must not be negative, but is " + maxWait);
        }
        if (validateEvery.isNegative() || validateEvery.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(
                    "aurastream.twitch.validate-every must be at most 1h, as Twitch demands, but is " + validateEvery);
        }
        if (connectTimeout.isNegative() || connectTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "aurastream.twitch.connect-timeout must be positive, but is " + connectTimeout);
        }
    }

    /**
     * Where and as whom Twitch itself is called.
     *
     * @throws MissingCredentialException naming what is missing
     */
    public TwitchAccess live() {
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new MissingCredentialException("Twitch", missing());
        }
        return new TwitchAccess(
                Optional.ofNullable(helixUrl).orElse("https://api.twitch.tv/helix"),
                Optional.ofNullable(authUrl).orElse("https://id.twitch.tv/oauth2"),
                clientId,
                clientSecret);
    }

    /**
     * Where and as whom the simulator is called; it accepts any application.
     *
     * @param simulatorUrl the simulator's root
     */
    public TwitchAccess simulated(String simulatorUrl) {
        return new TwitchAccess(
                Optional.ofNullable(helixUrl).orElse(simulatorUrl + "/helix"),
                Optional.ofNullable(authUrl).orElse(simulatorUrl + "/oauth2"),
                clientId.isBlank() ? "simulated" : clientId,
                clientSecret.isBlank() ? "simulated" : clientSecret);
    }

    private String missing() {
        if (!clientId.isBlank()) {
            return "TWITCH_CLIENT_SECRET";
        }
        return clientSecret.isBlank() ? "TWITCH_CLIENT_ID (and TWITCH_CLIENT_SECRET)" : "TWITCH_CLIENT_ID";
    }

    /** Leaves the keys out, so that they reach no log. */
    @Override
    public String toString() {
        return "TwitchSettings[enabled=" + enabled + ", helixUrl=" + helixUrl + ", authUrl=" + authUrl + "]";
    }
}
