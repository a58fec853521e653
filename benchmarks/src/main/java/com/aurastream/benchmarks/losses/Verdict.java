package com.aurastream.benchmarks.losses;

import com.aurastream.benchmarks.event.EventMint;
import com.aurastream.benchmarks.event.MintedEvent;
import com.aurastream.benchmarks.losses.EventAccounts.Standing;
import com.aurastream.benchmarks.losses.EventsKept.Stored;
import com.aurastream.benchmarks.report.Check;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares what is stored with what was answered. */
final class Verdict {

    private static final int SHOWN = 5;

    private final EventMint mint;
    private final EventAccounts accounts;
    private final Stored stored;

    Verdict(EventMint mint, EventAccounts accounts, Stored stored) {
        this.mint = mint;
        this.accounts = accounts;
        this.stored = stored;
    }

    /** Every id that was answered with 202 is there exactly once, and nothing else that was never sent. */
    List<Check> ofEvents() {
        return List.of(
                none(
                        "Every accepted event is stored",
                        number -> accounts.of(number) == Standing.ACCEPTED && stored.times()[number] == 0,
                        "%,d accepted".formatted(accounts.count(Standing.ACCEPTED))),
                none(
                        "No event is stored twice",
                        number -> stored.times()[number] > 1,
                        "%,d rows".formatted(stored.rows())),
                none(
                        "No event is stored that was not sent",
                        number -> accounts.of(number) == Standing.NOT_SENT && stored.times()[number] > 0,
                        "%,d of %,d of unknown fate are there".formatted(unknownStored(), unknown())),
                new Check(
                        "Every stored event is as it was sent",
                        stored.strangers() == 0,
                        "%,d are not %s".formatted(stored.strangers(), stored.strange())));
    }

    private Check none(String claim, IntPredicate offending, String detail) {
        int[] offenders = IntStream.range(0, accounts.size()).filter(offending).toArray();
        if (offenders.length == 0) {
            return new Check(claim, true, detail);
        }
        List<String> first =
                IntStream.of(offenders).limit(SHOWN).mapToObj(mint::id).toList();
        return new Check(claim, false, "%,d do not, such as %s; %s".formatted(offenders.length, first, detail));
    }

    long unknown() {
        return accounts.count(Standing.UNKNOWN);
    }

    private long unknownStored() {
        return IntStream.range(0, accounts.size())
                .filter(number -> accounts.of(number) == Standing.UNKNOWN && stored.times()[number] > 0)
                .count();
    }

    /** How many events have to be there. */
    long expected() {
        return IntStream.range(0, accounts.size()).filter(this::counts).count();
    }

    /** What the roll-ups have to say, by a property of events. */
    Totals expected(Function<MintedEvent, String> group) {
        return new Totals(IntStream.range(0, accounts.size())
                .filter(this::counts)
                .mapToObj(mint::event)
                .collect(Collectors.groupingBy(group, HashMap::new, Collectors.counting())));
    }

    /** Of events whose fate is unknown those count that are there. */
    private boolean counts(int number) {
        return accounts.of(number) == Standing.ACCEPTED
                || (accounts.of(number) == Standing.UNKNOWN && stored.times()[number] > 0);
    }

    /** That totals are those of the accounts. */
    static Check same(String claim, Totals expected, Totals found) {
        String differences = expected.differences(found);
        return new Check(
                claim,
                differences.isEmpty(),
                differences.isEmpty()
                        ? "%,d events in %d groups"
                                .formatted(found.sum(), found.counts().size())
                        : differences);
    }

    /** The groups of the roll-ups. */
    static String rollUpGroup(MintedEvent event) {
        return event.day() + " " + event.category() + " " + event.name();
    }

    /** The group by name, for the parameter {@code by} of the summary. */
    static Map<String, Function<MintedEvent, String>> summaryGroups() {
        return Map.of(
                "day", event -> event.day().toString(),
                "name", MintedEvent::name,
                "category", MintedEvent::category);
    }
}
