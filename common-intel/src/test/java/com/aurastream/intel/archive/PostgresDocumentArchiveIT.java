package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.document.Fence;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresDocumentArchiveIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Fence FENCE = new Fence("creator-intel", 7);

    private static ArchiveFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new ArchiveFixture("document_archive");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.jdbc.execute("truncate document, job_fence");
    }

    @Test
    void theSameDocumentTwiceIsKeptOnce() {
        assertThat(fixture.documents.save(document("fortnite", NOON, "{\"a\":1}"), FENCE))
                .isTrue();
        assertThat(fixture.documents.save(document("fortnite", NOON, "{\"a\":2}"), FENCE))
                .isTrue();
        assertThat(fixture.documents.latest("title-intel", "fortnite", NOON))
                .contains(document("fortnite", NOON, "{\"a\":1}"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anOvertakenRunKeepsNothing() {
        fixture.jdbc.update("insert into job_fence values ('creator-intel', 8), ('youtube-games', 99)");
        assertThat(fixture.documents.save(document("fortnite", NOON, "{}"), FENCE))
                .isFalse();
        assertThat(count()).isZero();
        assertThat(fixture.documents.save(document("fortnite", NOON, "{}"), new Fence("creator-intel", 8)))
                .isTrue();
    }

    @Test
    void theNewestAtAnInstantIsTheOneMadeAtOrBeforeIt() {
        IntStream.range(0, 3)
                .forEach(hour -> fixture.documents.save(
                        document("gta", NOON.plusSeconds(3600L * hour), "{\"hour\":" + hour + "}"), FENCE));
        assertThat(fixture.documents.latest("title-intel", "gta", NOON.plusSeconds(3600)))
                .map(ArchivedDocument::json)
                .contains("{\"hour\":1}");
        assertThat(fixture.documents.latest("title-intel", "gta", NOON.minusMillis(1)))
                .isEmpty();
        assertThat(fixture.documents.latest("title-intel", "roblox", NOON)).isEmpty();
    }

    @Test
    void aDocumentIsFoundAtItsOwnInstantEvenWithNanoseconds() {
        Instant precise = NOON.plusNanos(123_456_789);
        fixture.documents.save(document("gta", precise, "{}"), FENCE);
        assertThat(fixture.documents.latest("title-intel", "gta", precise)).isPresent();
    }

    @Test
    void theNewestOfEachSubjectComesInTheOrderOfSubjects() {
        fixture.documents.save(document("roblox", NOON, "{\"r\":1}"), FENCE);
        fixture.documents.save(document("gta", NOON, "{\"g\":1}"), FENCE);
        fixture.documents.save(document("gta", NOON.plusSeconds(60), "{\"g\":2}"), FENCE);
        fixture.documents.save(document("gta", NOON.plusSeconds(120), "{\"g\":3}"), FENCE);
        assertThat(fixture.documents.latestOfEach("title-intel", NOON.plusSeconds(60)))
                .extracting(ArchivedDocument::json)
                .containsExactly("{\"g\":2}", "{\"r\":1}");
    }

    @Test
    void theInstantsOfDocumentsAreListedFromAndBefore() {
        IntStream.range(0, 4)
                .forEach(
                        minute -> fixture.documents.save(document("gta", NOON.plusSeconds(60L * minute), "{}"), FENCE));
        assertThat(fixture.documents.generated("title-intel", "gta", NOON.plusSeconds(60), NOON.plusSeconds(180)))
                .containsExactly(NOON.plusSeconds(60), NOON.plusSeconds(120));
    }

    @Test
    void theNewestBeforeAnInstantComeNewestFirstAndAreAsManyAsAskedFor() {
        IntStream.range(0, 5)
                .forEach(hour -> fixture.documents.save(
                        document("gta", NOON.plusSeconds(3600L * hour), "{\"hour\":" + hour + "}"), FENCE));
        fixture.documents.save(document("roblox", NOON.plusSeconds(60), "{}"), FENCE);
        assertThat(fixture.documents.newest("title-intel", "gta", NOON.plusSeconds(3600 * 3), 2))
                .extracting(ArchivedDocument::json)
                .containsExactly("{\"hour\":2}", "{\"hour\":1}");
        assertThat(fixture.documents.newest("title-intel", "gta", NOON.plusSeconds(3600), 2))
                .extracting(ArchivedDocument::json)
                .containsExactly("{\"hour\":0}");
        assertThat(fixture.documents.newest("title-intel", "gta", NOON, 2)).isEmpty();
    }

    @Test
    void aDocumentIsFoundByTheRunThatMadeIt() {
        fixture.documents.save(document("roblox", NOON, "run-1", "{\"r\":1}"), FENCE);
        fixture.documents.save(document("gta", NOON, "run-1", "{\"g\":1}"), FENCE);
        fixture.documents.save(document("gta", NOON.plusSeconds(60), "run-2", "{\"g\":2}"), FENCE);
        assertThat(fixture.documents.ofRun("title-intel", "run-1"))
                .map(ArchivedDocument::json)
                .contains("{\"g\":1}");
        assertThat(fixture.documents.ofRun("title-intel", "run-2"))
                .map(ArchivedDocument::json)
                .contains("{\"g\":2}");
        assertThat(fixture.documents.ofRun("title-intel", "run-3")).isEmpty();
        assertThat(fixture.documents.ofRun("playbook", "run-1")).isEmpty();
    }

    private static int count() {
        Integer count = fixture.jdbc.queryForObject("select count(*) from document", Integer.class);
        return count == null ? -1 : count;
    }

    private static ArchivedDocument document(String subject, Instant at, String json) {
        return document(subject, at, "run-1", json);
    }

    private static ArchivedDocument document(String subject, Instant at, String run, String json) {
        return new ArchivedDocument("title-intel", subject, at, at.plusSeconds(18_000), "simulated", "ok", run, json);
    }
}
