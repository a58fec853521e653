package com.aurastream.compose.gateway;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes one step after the other, holds each to what is expected and to the contract, and remembers what it found wrong. */
public final class Walker {

    private final HttpService gateway;
    private final Contract contract;
    private final Set<Contract.Operation> walked = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int steps;

    /** Walks a gateway by its own contract. */
    public Walker(HttpService gateway, Contract contract) {
        this.gateway = gateway;
        this.contract = contract;
    }

    /** {@code GET}: the answer has the status and contains each pattern. */
    public Answer get(int status, String path, String... patterns) {
        return step("GET", status, path, Optional.empty(), patterns);
    }

    /** The same for what is told to the gateway. */
    public Answer say(String method, int status, String path, String json, String... patterns) {
        return step(method, status, path, Optional.of(json).filter(body -> !body.isEmpty()), patterns);
    }

    private Answer step(String method, int status, String path, Optional<String> json, String... patterns) {
        steps++;
        Answer answer = gateway.send(method, path, json);
        if (answer.status() != status) {
            fault("%s %s: %s instead of %d".formatted(method, path, answer, status));
        } else {
            look(method + " " + path, answer, patterns);
        }
        contract.find(method, path).ifPresent(operation -> {
            walked.add(operation);
            Contract.fault(operation, answer).ifPresent(this::fault);
        });
        return answer;
    }

    private void look(String request, Answer answer, String... patterns) {
        String text = answer.text();
        for (String pattern : patterns) {
            if (!Pattern.compile(pattern).matcher(text).find()) {
                fault("%s: nothing matches %s in %s".formatted(request, pattern, answer));
            }
        }
    }

    /** Remembers something that is wrong. */
    public void fault(String sentence) {
        faults.add(sentence);
    }

    /** The gateway it walks. */
    public HttpService gateway() {
        return gateway;
    }

    /** How many requests it has made. */
    public int steps() {
        return steps;
    }

    /** What it found wrong, and the operations of the contract that it has never asked for. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>(faults);
        contract.operations().stream()
                .filter(operation -> !walked.contains(operation))
                .map(operation -> operation + " was never walked")
                .forEach(findings::add);
        return List.copyOf(findings);
    }
}
