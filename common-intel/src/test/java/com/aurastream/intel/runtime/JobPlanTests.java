package com.aurastream.intel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobPlanTests {

    private static final ScriptedJob JOB = new ScriptedJob("youtube-trending", ScriptedJob.ONE_ITEM);

    @Test
    void theLastDueMomentIsTheNewestAtOrBefore() {
        JobPlan plan = plan(cron("0 */30 * * * *"));
        assertThat(plan.lastDue(Instant.parse("2026-11-20T12:29:59.999Z"))).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(plan.lastDue(Instant.parse("2026-11-20T12:30:00Z"))).isEqualTo("2026-11-20T12:30:00Z");
    }

    @Test
    void rareMomentsAreFoundFarBack() {
        assertThat(plan(cron("0 0 0 29 2 *")).lastDue(Instant.parse("2026-11-20T12:00:00Z")))
                .isEqualTo("2024-02-29T00:00:00Z");
    }

    @Test
    void theZoneCountsAcrossDaylightSaving() {
        JobPlan plan = plan(new JobSetting(null, "0 0 6 * * *", ZoneId.of("America/New_York"), null, null));
        assertThat(plan.lastDue(Instant.parse("2026-10-31T12:00:00Z"))).isEqualTo("2026-10-31T10:00:00Z");
        assertThat(plan.lastDue(Instant.parse("2026-11-01T12:00:00Z"))).isEqualTo("2026-11-01T11:00:00Z");
        assertThat(plan.nextDue(Instant.parse("2026-11-01T12:00:00Z"))).contains(Instant.parse("2026-11-02T11:00:00Z"));
    }

    @Test
    void anOverrideChangesOnlyWhatItSays() {
        JobPlan plan = plan(new JobSetting(null, null, null, Duration.ofHours(9), null));
        assertThat(plan.schedule())
                .isEqualTo(new JobSchedule(
                        JOB.schedule().cron(),
                        JOB.schedule().zone(),
                        Duration.ofHours(9),
                        JOB.schedule().timeLimit()));
        assertThat(plan.enabled()).isTrue();
    }

    @Test
    void aCronThatIsNoneIsRefusedByItsSetting() {
        assertThatThrownBy(() -> plan(cron("hourly")))
                .hasMessage("aurastream.jobs.youtube-trending.cron: 'hourly' is not a cron expression of six fields,"
                        + " such as '0 */30 * * * *'");
    }

    @Test
    void aTimeLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> plan(new JobSetting(null, null, null, null, Duration.ZERO)))
                .hasMessage("aurastream.jobs.youtube-trending.time-limit: PT0S is not a positive duration");
    }

    @Test
    void aSettingOfNoJobIsRefusedAndTheJobsAreNamed() {
        assertThatThrownBy(() -> new JobPlans(List.of(JOB), Map.of("youtube-trendin", cron("0 0 * * * *"))))
                .hasMessage(
                        "aurastream.jobs.youtube-trendin: there is no such job here; the jobs are youtube-trending");
    }

    @Test
    void theEnvironmentSpellsJobsWithoutDashes() {
        JobPlans plans = new JobPlans(List.of(JOB), Map.of("youtubetrending", cron("0 0 * * * *")));
        assertThat(plans.of(JOB).schedule().cron()).isEqualTo("0 0 * * * *");
    }

    @Test
    void anApplicationWithoutJobsDoesNotJudgeSettingsOfOthers() {
        assertThat(new JobPlans(List.of(), Map.of("youtube-trending", cron("0 0 * * * *"))).all())
                .isEmpty();
    }

    @Test
    void twoJobsOfOneNameAreRefused() {
        assertThatThrownBy(() -> new JobPlans(List.of(JOB, JOB), Map.of()))
                .hasMessage("two jobs are called youtube-trending");
    }

    private static JobPlan plan(JobSetting setting) {
        return JobPlan.of(JOB, setting);
    }

    private static JobSetting cron(String cron) {
        return new JobSetting(null, cron, null, null, null);
    }
}
