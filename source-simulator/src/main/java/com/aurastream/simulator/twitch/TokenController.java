package com.aurastream.simulator.twitch;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Twitch's token endpoint for apps: client credentials and validation. */
@RestController
@RequestMapping("/oauth2")
public class TokenController {

    private final Tokens tokens;
    private final List<String> rejected;
    private final Clock clock;

    /** With the client ids and secrets that are refused. */
    public TokenController(Tokens tokens, List<String> rejected, Clock clock) {
        this.tokens = tokens;
        this.rejected = List.copyOf(rejected);
        this.clock = clock;
    }

    /** Gives out a token. */
    @PostMapping("/token")
    public Map<String, Object> token(
            @RequestParam("client_id") Optional<String> clientId,
            @RequestParam("client_secret") Optional<String> secret,
            @RequestParam("grant_type") Optional<String> grant) {
        String client = required(clientId, "client id");
        String password = required(secret, "client secret");
        if (!required(grant, "grant type").equals("client_credentials")) {
            throw HelixError.oauth(400, "invalid grant type").raise();
        }
        if (rejected.contains(client)) {
            throw HelixError.oauth(400, "invalid client").raise();
        }
        if (rejected.contains(password)) {
            throw HelixError.oauth(403, "invalid client secret").raise();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("access_token", tokens.issue(client, clock.instant()).text());
        json.put("expires_in", Tokens.LIFE.toSeconds());
        json.put("token_type", "bearer");
        return json;
    }

    private static String required(Optional<String> value, String name) {
        return value.filter(v -> !v.isBlank())
                .orElseThrow(() -> HelixError.oauth(400, "missing " + name).raise());
    }

    /** Says whose a token is and how long it is good. */
    @GetMapping("/validate")
    public Map<String, Object> validate(@RequestHeader("Authorization") Optional<String> header) {
        Instant now = clock.instant();
        Tokens.Token token = header.flatMap(h -> tokens.valid(h, now))
                .orElseThrow(() -> HelixError.oauth(401, "invalid access token").raise());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("client_id", token.clientId());
        json.put("scopes", List.of());
        json.put("expires_in", token.secondsLeft(now));
        return json;
    }
}
