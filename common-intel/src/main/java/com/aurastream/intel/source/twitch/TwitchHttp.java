package com.aurastream.intel.source.twitch;

import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceFailures;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** One root of Twitch's over HTTP: any status is an answer, and only what is no answer at all throws. */
final class TwitchHttp {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RestClient client;

    /** A client of one root. */
    TwitchHttp(String rootUrl, ClientHttpRequestFactory requests) {
        this.client =
                RestClient.builder().baseUrl(rootUrl).requestFactory(requests).build();
    }

    /**
     * Requests through the JDK's client, which both roots share.
     *
     * @param readTimeout how long an answer may take
     */
    static ClientHttpRequestFactory requests(Duration connectTimeout, Duration readTimeout) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(readTimeout);
        return requests;
    }

    /**
     * Gets a path.
     *
     * @param query names of the query's parameters, each with its values in order
     * @param headers names and values of the headers
     * @throws SourceException.Unavailable when no answer came
     * @throws SourceException.Malformed when a success is not JSON
     */
    HttpAnswer get(String path, Map<String, List<String>> query, Map<String, String> headers) {
        return answer(
                path,
                client.get()
                        .uri(path, uri -> {
                            List<String> values = new ArrayList<>();
                            query.forEach((name, all) -> all.forEach(value -> {
                                uri.queryParam(name, "{" + values.size() + "}");
                                values.add(value);
                            }));
                            return uri.build(values.toArray());
                        })
                        .headers(all -> headers.forEach(all::set)));
    }

    /**
     * Posts a form.
     *
     * @param form names and values of the fields; they appear in no exception
     * @throws SourceException.Unavailable when no answer came
     * @throws SourceException.Malformed when a success is not JSON
     */
    HttpAnswer post(String path, Map<String, String> form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.forEach(fields::add);
        return answer(
                path,
                client.post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(fields));
    }

    private static HttpAnswer answer(String path, RestClient.RequestHeadersSpec<?> request) {
        try {
            RawAnswer raw = request.exchangeForRequiredValue((sent, response) -> new RawAnswer(
                    response.getStatusCode().value(),
                    response.getHeaders(),
                    new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
            return new HttpAnswer(raw.status, raw.headers, parse(path, raw));
        } catch (ResourceAccessException e) {
            throw noAnswer(path, e);
        }
    }

    private static JsonNode parse(String path, RawAnswer raw) {
        try {
            return JSON.readTree(raw.body);
        } catch (JacksonException e) {
            if (raw.status == 200) {
                // without the cause: a parser quotes what it read, and that may hold a token
                throw new SourceException.Malformed(
                        HelixJson.SOURCE, path + " answered 200 with what is not JSON " + at(e), null);
            }
            return MissingNode.getInstance();
        }
    }

    private static String at(JacksonException e) {
        return "(line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr() + ")";
    }

    private static RuntimeException noAnswer(String path, ResourceAccessException e) {
        return e.getCause() instanceof IOException io
                ? SourceFailures.common(HelixJson.SOURCE, path, io)
                : new SourceException.Unavailable(HelixJson.SOURCE, path + " got no answer", e);
    }

    private record RawAnswer(int status, HttpHeaders headers, String body) {}
}
