package com.aurastream.simulator.ledger;

import com.aurastream.simulator.fault.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Who called what, and what it cost, by the second of the simulator's clock. What is older than 40 days is dropped. */
public final class Ledger {

    private static final Duration KEPT = Duration.ofDays(40);

    private final NavigableMap<Instant, Map<Account, Sum>> seconds = new TreeMap<>();

    private record Account(Source source, String client, String endpoint, Bucket bucket) {}

    /**
     * What calls came to.
     *
     * @param calls how many
     * @param failed how many of them were answered with 400 or more, or not at all
     * @param units what they cost
     */
    public record Sum(long calls, long failed, long units) {

        static final Sum NOTHING = new Sum(0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(calls + other.calls, failed + other.failed, units + other.units);
        }
    }

    /**
     * What one client did at one source.
     *
     * @param source the source
     * @param client the client
     * @param total everything together
     * @param endpoints by endpoint
     * @param buckets by what it was paid from
     */
    public record ClientAccount(
            Source source, String client, Sum total, Map<String, Sum> endpoints, Map<Bucket, Sum> buckets) {}

    /** Enters one call. */
    public synchronized void enter(Instant at, Charge charge, boolean failed) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Account account = new Account(charge.source(), charge.client(), charge.endpoint(), charge.bucket());
        seconds.computeIfAbsent(second, s -> new HashMap<>())
                .merge(account, new Sum(1, failed ? 1 : 0, charge.units()), Sum::plus);
        seconds.headMap(second.minus(KEPT)).clear();
    }

    /**
     * Sums up.
     *
     * @param since first instant
     * @param until first instant that does not count
     */
    public synchronized List<ClientAccount> between(Instant since, Instant until) {
        Map<String, ClientAccount> accounts = new TreeMap<>();
        if (since.isBefore(until)) {
            seconds.subMap(since.truncatedTo(ChronoUnit.SECONDS), until)
                    .values()
                    .forEach(second -> second.forEach((account, sum) -> add(accounts, account, sum)));
        }
        return new ArrayList<>(accounts.values());
    }

    private static void add(Map<String, ClientAccount> accounts, Account account, Sum sum) {
        accounts.compute(account.source() + " " + account.client(), (key, known) -> {
            ClientAccount into = known != null
                    ? known
                    : new ClientAccount(
                            account.source(), account.client(), Sum.NOTHING, new TreeMap<>(), new TreeMap<>());
            into.endpoints().merge(account.endpoint(), sum, Sum::plus);
            into.buckets().merge(account.bucket(), sum, Sum::plus);
            return new ClientAccount(
                    into.source(), into.client(), into.total().plus(sum), into.endpoints(), into.buckets());
        });
    }

    /** Forgets everything. */
    public synchronized void clear() {
        seconds.clear();
    }
}
