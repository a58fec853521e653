package com.aurastream.gateway.fleet;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.fleet.RetentionBoard.ClassLine;
import com.aurastream.gateway.fleet.RetentionBoard.HoldingLine;
import com.aurastream.gateway.fleet.RetentionBoard.PurgeLine;
import com.aurastream.gateway.fleet.RetentionBoard.RedisLine;
import com.aurastream.intel.archive.DataClass;
import com.aurastream.intel.archive.DataClasses;
import com.aurastream.intel.archive.Holding;
import com.aurastream.intel.archive.Holdings;
import com.aurastream.intel.archive.RetentionArchive;
import com.aurastream.intel.archive.RetentionArchive.Standing;
import com.aurastream.intel.archive.RetentionRules;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures how old kept data is; a measurement serves whoever asks within some seconds of it. */
public final class RetentionStates {

    private static final Duration HOLDS_FOR = Duration.ofSeconds(15);

    private static final Map<DataClass, String> KEPT = Map.of(
            DataClass.EVIDENCE,
                    "numbers, terms and ids without a source's text; published accuracy is counted from them",
            DataClass.CREATOR, "the creator's own; kept until its deletion is asked for",
            DataClass.AUDIT, "what says that the rest was deleted",
            DataClass.MACHINERY, "locks, fences, positions and migrations; says nothing about anybody");

    private final RetentionArchive archive;
    private final StoreGuard guard;
    private final RetentionRules rules;
    private volatile Optional<RetentionBoard> last = Optional.empty();

    /** Measures by the given rules, which are to be those of the job that deletes. */
    public RetentionStates(RetentionArchive archive, StoreGuard guard, RetentionRules rules) {
        this.archive = archive;
        this.guard = guard;
        this.rules = rules;
    }

    /**
     * The board, measured now or some seconds ago.
     *
     * @throws com.aurastream.gateway.document.StoreUnreachableException when the archive does not answer
     */
    RetentionBoard board(Instant now) {
        Optional<RetentionBoard> known = last.filter(board -> holds(board, now));
        if (known.isPresent()) {
            return known.get();
        }
        RetentionBoard measured = measure(now);
        last = Optional.of(measured);
        return measured;
    }

    private static boolean holds(RetentionBoard board, Instant now) {
        return !now.isBefore(board.asOf()) && now.isBefore(board.asOf().plus(HOLDS_FOR));
    }

    private RetentionBoard measure(Instant now) {
        List<ClassLine> classes = Stream.of(DataClass.values())
                .filter(dataClass -> !tables(dataClass).isEmpty())
                .map(dataClass -> line(dataClass, now))
                .toList();
        boolean compliant = classes.stream().allMatch(line -> line.compliant().orElse(true));
        return new RetentionBoard(now, rules.policy().toString(), rules.lead(), compliant, classes, redis());
    }

    private ClassLine line(DataClass dataClass, Instant now) {
        Optional<Duration> limit = rules.limit(dataClass);
        List<HoldingLine> holdings = limit.stream()
                .flatMap(most -> Holdings.all().stream()
                        .filter(holding -> holding.dataClass() == dataClass)
                        .map(holding -> line(holding, most, now)))
                .toList();
        return new ClassLine(
                dataClass.toString(),
                limit,
                Optional.ofNullable(KEPT.get(dataClass)).filter(why -> limit.isEmpty()),
                tables(dataClass),
                limit.map(most -> holdings.stream().allMatch(HoldingLine::compliant)),
                holdings);
    }

    private HoldingLine line(Holding holding, Duration limit, Instant now) {
        Standing standing = guard.ask(() -> archive.standing(holding));
        Optional<Duration> age = standing.oldest().map(oldest -> Duration.between(oldest, now));
        return new HoldingLine(
                holding.name(),
                holding.table(),
                holding.measuredBy(),
                holding.removal().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                standing.rows(),
                standing.oldest(),
                age,
                age.map(old -> old.compareTo(limit) <= 0).orElse(true),
                standing.last()
                        .map(entry -> new PurgeLine(
                                entry.run(), entry.at(), entry.policy(), entry.cutOff(), entry.removed())));
    }

    private static List<String> tables(DataClass dataClass) {
        return DataClasses.all().entrySet().stream()
                .filter(table -> table.getValue().containsValue(dataClass))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static RedisLine redis() {
        DocumentKey<?> longest = IntelKeys.all().stream()
                .max(Comparator.<DocumentKey<?>, Duration>comparing(DocumentKey::ttl))
                .orElseThrow();
        return new RedisLine(longest.ttl(), longest.pattern());
    }
}
