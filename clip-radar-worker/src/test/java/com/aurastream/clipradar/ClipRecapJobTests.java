package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.clip.ClipRecap;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.testing.InMemoryDocuments;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipRecapJobTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant SIX = Instant.parse("2026-11-23T06:00:00Z");
    private static final String GAME = "33214";

    private final SettableClock clock = new SettableClock(SIX);
    private final InMemoryClips clips = new InMemoryClips();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final ClipRecapJob job = new ClipRecapJob(
            clips, documents, new ClipDocuments(documents.publication(), Origin.REPLAY), Settings.usual(), clock);
    private TestRun run = TestRun.of(ClipRecapJob.NAME, SIX);

    @Test
    void yesterdayIsSummedUpUnderItsDate() {
        watch(DAY);

        JobReport report = job.run(run);

        assertThat(report.items()).contains(Item.done("2026-11-22", 24));
        Document<ClipRecap> recap = recap(DAY);
        assertThat(recap.status()).isEqualTo(DocumentStatus.OK);
        assertThat(recap.generatedAt()).isEqualTo(SIX);
        assertThat(recap.data().overall().clips()).isEqualTo(24);
        assertThat(recap.data().overall().hours()).hasSize(24).allSatisfy(hour -> assertThat(hour.clips())
                .isEqualTo(1));
        assertThat(documents.archived()).singleElement().satisfies(archived -> assertThat(archived.subject())
                .isEqualTo("2026-11-22"));
    }

    @Test
    void dayThatIsSummedUpIsLeftAlone() {
        watch(DAY);
        job.run(run);
        run = run.next(SIX.plusSeconds(60));

        JobReport report = job.run(run);

        assertThat(report.items()).extracting(Item::name).doesNotContain("2026-11-22");
        assertThat(recap(DAY).generatedAt()).isEqualTo(SIX);
        assertThat(documents.archived()).hasSize(1);
    }

    @Test
    void everyMissedDayIsMadeUpForOldestFirst() {
        watch(DAY.minusDays(2));
        watch(DAY);
        watch(DAY.minusDays(9));

        job.run(run);

        assertThat(documents.archived())
                .extracting(archived -> archived.subject())
                .containsExactly("2026-11-20", "2026-11-22");
    }

    @Test
    void dayIsNotSummedUpBeforeItsClipsHaveSettled() {
        watch(DAY);
        clock.set(SIX.minusSeconds(1));
        run = TestRun.of(ClipRecapJob.NAME, SIX.minusSeconds(1));

        assertThat(job.outputMissing()).isFalse();
        job.run(run);

        assertThat(documents.archived()).isEmpty();
    }

    @Test
    void newInstallationHasNothingToDoAndSucceeds() {
        JobReport report = job.run(run);

        assertThat(report.items()).hasSize(7).allSatisfy(item -> {
            assertThat(item.error()).isEmpty();
            assertThat(item.note()).contains("no clip of that day is known");
        });
        assertThat(job.outputMissing()).isFalse();
        assertThat(job.inputsMissing()).isFalse();
        assertThat(documents.archived()).isEmpty();
    }

    @Test
    void outputIsMissingWhileYesterdayHasClipsAndNoRecap() {
        watch(DAY);
        assertThat(job.outputMissing()).isTrue();
        job.run(run);
        assertThat(job.outputMissing()).isFalse();
    }

    @Test
    void dayThatWasNotWatchedToItsEndIsPartial() {
        save("c1", start(DAY), start(DAY).plusSeconds(60), 5);

        JobReport report = job.run(run);

        assertThat(recap(DAY).status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(report.items().get(6).note()).get().asString().contains("partial");
    }

    @Test
    void dayWhoseClipsWereFirstReadAfterItsCutOffIsSaidToBeUnknown() {
        save("c1", start(DAY), SIX.plusSeconds(3600), 5);

        JobReport report = job.run(run);

        assertThat(recap(DAY).status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
        assertThat(recap(DAY).data().overall().clips()).isZero();
        assertThat(report.items().get(6).note()).get().asString().contains("insufficient_sample");
        assertThat(job.outputMissing()).isFalse();
    }

    @Test
    void madeLateItSaysTheSame() {
        watch(DAY);
        job.run(run);
        String onTime = data(recap(DAY));
        save(DAY + "-0", start(DAY), SIX.plusSeconds(3600), 99_999);
        save("found-late", start(DAY).plusSeconds(5), SIX.plusSeconds(3600), 7);
        InMemoryDocuments others = new InMemoryDocuments();

        new ClipRecapJob(
                        clips,
                        others,
                        new ClipDocuments(others.publication(), Origin.REPLAY),
                        Settings.usual(),
                        new SettableClock(SIX.plus(Duration.ofDays(3))))
                .run(TestRun.of(ClipRecapJob.NAME, SIX.plus(Duration.ofDays(3))));

        assertThat(data(others.find(IntelKeys.CLIP_RECAP, IntelKeys.CLIP_RECAP.name(DAY.toString()))
                        .orElseThrow()))
                .isEqualTo(onTime);
    }

    /** A clip each hour, read when it is made and some minutes later. */
    private void watch(LocalDate day) {
        for (int hour = 0; hour < 24; hour++) {
            Instant made = start(day).plus(Duration.ofHours(hour)).plusSeconds(1_800);
            save(day + "-" + hour, made, made.plusSeconds(60), 10);
            save(day + "-" + hour, made, made.plusSeconds(2_400), 40 + hour);
        }
    }

    private void save(String id, Instant made, Instant read, long views) {
        clips.save(List.of(new ObservedClip(ScriptedClips.clip(id, GAME, made), new ClipReading(read, views))));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Document<ClipRecap> recap(LocalDate day) {
        return documents
                .find(IntelKeys.CLIP_RECAP, IntelKeys.CLIP_RECAP.name(day.toString()))
                .orElseThrow();
    }

    private static String data(Document<ClipRecap> document) {
        return new com.aurastream.intel.document.DocumentJson()
                .mapper()
                .valueToTree(document.data())
                .toString();
    }
}
