package com.aurastream.intel.source.twitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aurastream.intel.source.MissingCredentialException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TwitchSettingsTests {

    @Test
    void defaultsAreThoseOfTwitchsOwnRules() {
        TwitchSettings settings = bind(Map.of());

        assertThat(settings.enabled()).isFalse();
        assertThat(settings.pageBound()).isEqualTo(60);
        assertThat(settings.pointsReserve()).isEqualTo(50);
        assertThat(settings.maxWait()).isEqualTo(Duration.ofSeconds(70));
        assertThat(settings.validateEvery()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "'','',TWITCH_CLIENT_ID (and TWITCH_CLIENT_SECRET)",
        "id,'',TWITCH_CLIENT_SECRET",
        "'',secret,TWITCH_CLIENT_ID"
    })
    void liveWithoutKeysNamesWhatIsMissing(String id, String secret, String missing) {
        TwitchSettings settings = bind(Map.of("client-id", id, "client-secret", secret));

        assertThatExceptionOfType(MissingCredentialException.class)
                .isThrownBy(settings::live)
                .withMessageStartingWith("AURASTREAM_SOURCES is live but " + missing + " is not set");
    }

    @Test
    void addressesAreTwitchsOwnWhenLiveAndTheSimulatorsOtherwise() {
        TwitchSettings settings = bind(Map.of("client-id", "id", "client-secret", "secret"));

        assertThat(settings.live())
                .isEqualTo(
                        new TwitchAccess("https://api.twitch.tv/helix", "https://id.twitch.tv/oauth2", "id", "secret"));
        assertThat(settings.simulated("http://localhost:8090"))
                .isEqualTo(new TwitchAccess(
                        "http://localhost:8090/helix", "http://localhost:8090/oauth2", "id", "secret"));
    }

    @Test
    void secretIsInNoText() {
        TwitchSettings settings = bind(Map.of("client-id", "id", "client-secret", "s3cr3t"));

        assertThat(settings + " " + settings.live()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({"validate-every,2h", "max-wait,-1s", "connect-timeout,0s"})
    void wrongTimesNameTheirSetting(String name, String value) {
        assertThat(catchThrowable(() -> bind(Map.of(name, value))))
                .rootCause()
                .hasMessageContaining("aurastream.twitch." + name);
    }

    private static TwitchSettings bind(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put("aurastream.twitch." + name, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("aurastream.twitch", TwitchSettings.class);
    }
}
