package com.aurastream.intel.source.twitch;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.http.HttpHeaders;

/**
 * An HTTP answer of Twitch.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param body the JSON body; a missing node where an error has none
 */
record HttpAnswer(int status, HttpHeaders headers, JsonNode body) {

    boolean ok() {
        return status == 200;
    }
}
