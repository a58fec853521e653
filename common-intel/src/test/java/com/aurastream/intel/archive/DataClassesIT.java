package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.archive.Holding.Columns;
import com.aurastream.intel.archive.Holding.Partitions;
import com.aurastream.intel.archive.Holding.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DataClassesIT {

    /** What says so itself, or is kept by decision; everything else has to have a holding. */
    private static final Set<DataClass> KEPT =
            Set.of(DataClass.EVIDENCE, DataClass.CREATOR, DataClass.AUDIT, DataClass.MACHINERY);

    private static ArchiveFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new ArchiveFixture("data_classes");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void everyColumnOfEveryTableIsInExactlyOneClassAndNoOtherIsNamed() {
        assertThat(undecided()).isEmpty();
        Map<String, Set<String>> known = new TreeMap<>();
        DataClasses.all().forEach((table, columns) -> known.put(table, new TreeSet<>(columns.keySet())));
        assertThat(known).isEqualTo(columns());
    }

    @Test
    void tableOrColumnThatNobodyDecidedOnIsFound() {
        fixture.jdbc.execute("create table stray (id text primary key)");
        fixture.jdbc.execute("alter table video add column stray text");
        try {
            assertThat(undecided()).containsExactly("stray.id", "video.stray");
        } finally {
            fixture.jdbc.execute("drop table stray");
            fixture.jdbc.execute("alter table video drop column stray");
        }
    }

    @Test
    void columnInTwoClassesIsRefused() {
        assertThatThrownBy(() -> DataClasses.parse(List.of("video youtube_text title", "video evidence title")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("video.title");
    }

    @Test
    void everyColumnOfAClassThatAgesGoesBySomeHolding() {
        DataClasses.all()
                .forEach((table, columns) -> columns.forEach((column, dataClass) -> {
                    if (!KEPT.contains(dataClass)) {
                        assertThat(Holdings.all())
                                .as(table + "." + column + " is " + dataClass)
                                .anyMatch(
                                        holding -> holding.dataClass() == dataClass && removes(holding, table, column));
                    }
                }));
    }

    @Test
    void everyHoldingIsNamedOnceAndSpeaksOfColumnsThatAreThere() {
        assertThat(Holdings.all().stream().map(Holding::name)).doesNotHaveDuplicates();
        for (Holding holding : Holdings.all()) {
            assertThat(fixture.jdbc.queryForList("select " + holding.measuredBy() + " from " + holding.table()
                            + " where " + holding.only().orElse("true")))
                    .isEmpty();
        }
    }

    @Test
    void theOldestOfEveryHoldingIsFoundByAnIndex() {
        PostgresArchive.events(fixture.jdbc, fixture.transactions)
                .expect(List.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01")));
        fixture.jdbc.execute("set enable_seqscan = off");
        for (Holding holding : Holdings.all()) {
            if (!(holding.removal() instanceof Partitions)) {
                String plan = String.join(
                        "\n", fixture.jdbc.queryForList("explain " + RemovalSql.oldest(holding), String.class));
                assertThat(plan)
                        .as(holding.name())
                        .contains("Index")
                        .contains("Limit")
                        .doesNotContain("Seq Scan");
            }
        }
    }

    private static boolean removes(Holding holding, String table, String column) {
        if (holding.removal() instanceof Columns blanked) {
            return holding.table().equals(table) && blanked.columns().contains(column);
        }
        return holding.table().equals(table)
                || (holding.removal() instanceof Rows rows && rows.along().contains(table));
    }

    private static List<String> undecided() {
        return columns().entrySet().stream()
                .flatMap(table -> table.getValue().stream()
                        .filter(column -> DataClasses.of(table.getKey(), column).isEmpty())
                        .map(column -> table.getKey() + "." + column))
                .toList();
    }

    /** As the database has them; partitions are their table's. */
    private static Map<String, Set<String>> columns() {
        return fixture.jdbc.query("""
                        select i.table_name, i.column_name from information_schema.columns i
                        join pg_class c on c.relname = i.table_name and c.relnamespace = 'public'::regnamespace
                        where i.table_schema = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                        """, (row, index) -> Map.entry(row.getString(1), row.getString(2))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
    }
}
