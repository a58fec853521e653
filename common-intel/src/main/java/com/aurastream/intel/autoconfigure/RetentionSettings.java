package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.archive.DataClass;
import com.aurastream.intel.archive.RetentionPolicy;
import com.aurastream.intel.archive.RetentionRules;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long which data is kept; the same for whoever deletes and whoever shows that it was done.
 *
 * @param policy {@code default}: text and statistics 30 days; {@code amended}, where Google has accepted the amendment for analytics and
 *     reporting: statistics 36 months
 * @param lead how much earlier than its limit data goes; with a daily run, three days leave room for a day without one
 * @param documents how long documents and the sentences of missions are kept, which may quote titles; at most 30 days
 * @param twitchText how long titles and names of Twitch are kept, for which Twitch publishes no number; at most 30 days
 * @param twitchStatistics how long counts of Twitch are kept; without it as long as YouTube's
 * @param events how long single events are kept; longer than {@code aurastream.analytics-flush.oldest} and the lead together, or an old one
 *     comes and goes in a day
 * @param eventCounts how long events are kept as counts
 * @param coachSummaries how long summaries of coach sessions are kept
 * @param generations how long orders of assets and the assets are kept after they ended
 * @param ledger how long runs of jobs are kept
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.retention", ignoreUnknownFields = false)
public record RetentionSettings(
        @DefaultValue("default") @NotNull RetentionPolicy policy,
        @DefaultValue("3d") @NotNull Duration lead,
        @DefaultValue("30d") @NotNull Duration documents,
        @DefaultValue("30d") @NotNull Duration twitchText,
        @Nullable Duration twitchStatistics,
        @DefaultValue("40d") @NotNull Duration events,
        @DefaultValue("400d") @NotNull Duration eventCounts,
        @DefaultValue("400d") @NotNull Duration coachSummaries,
        @DefaultValue("180d") @NotNull Duration generations,
        @DefaultValue("90d") @NotNull Duration ledger) {

    /**
     * Refuses what no policy allows, and limits that the lead would leave nothing of.
     *
     * @throws IllegalArgumentException naming the setting
     */
    public RetentionSettings {
        requireMoreThanLead("documents", documents, lead);
        requireMoreThanLead("twitch-text", twitchText, lead);
        requireMoreThanLead(
                "twitch-statistics", twitchStatistics == null ? RetentionPolicy.TEXT : twitchStatistics, lead);
        requireMoreThanLead("events", events, lead);
        requireMoreThanLead("event-counts", eventCounts, lead);
        requireMoreThanLead("coach-summaries", coachSummaries, lead);
        requireMoreThanLead("generations", generations, lead);
        requireMoreThanLead("ledger", ledger, lead);
        requireAtMostText("documents", documents);
        requireAtMostText("twitch-text", twitchText);
    }

    /** The limits that follow. */
    RetentionRules rules() {
        Map<DataClass, Duration> limits = new EnumMap<>(DataClass.class);
        limits.put(DataClass.YOUTUBE_TEXT, RetentionPolicy.TEXT);
        limits.put(DataClass.YOUTUBE_STATISTICS, policy.statistics());
        limits.put(DataClass.DERIVED, policy.statistics());
        limits.put(DataClass.TWITCH_TEXT, twitchText);
        limits.put(
                DataClass.TWITCH_STATISTICS,
                Optional.ofNullable(twitchStatistics).orElseGet(policy::statistics));
        limits.put(DataClass.QUOTED_TEXT, documents);
        limits.put(DataClass.EVENT, events);
        limits.put(DataClass.EVENT_COUNT, eventCounts);
        limits.put(DataClass.COACH, coachSummaries);
        limits.put(DataClass.GENERATION, generations);
        limits.put(DataClass.LEDGER, ledger);
        return new RetentionRules(policy, lead, limits);
    }

    private static void requireMoreThanLead(String name, Duration limit, Duration lead) {
        if (lead.isNegative() || limit.compareTo(lead) <= 0) {
            throw new IllegalArgumentException("aurastream.retention." + name
                    + " must be longer than aurastream.retention.lead, which must not be negative; they are " + limit
                    + " and " + lead);
        }
    }

    private static void requireAtMostText(String name, Duration limit) {
        if (limit.compareTo(RetentionPolicy.TEXT) > 0) {
            throw new IllegalArgumentException("aurastream.retention." + name + " must be at most "
                    + RetentionPolicy.TEXT.toDays() + "d, but is " + limit);
        }
    }
}
