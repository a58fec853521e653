package com.aurastream.intel.archive;

import com.aurastream.intel.archive.Holding.Columns;
import com.aurastream.intel.archive.Holding.Files;
import com.aurastream.intel.archive.Holding.Partitions;
import com.aurastream.intel.archive.Holding.Removal;
import com.aurastream.intel.archive.Holding.Rows;
import java.util.List;
import java.util.Optional;

/**
 * All that ages, with what its age is measured by. Text before the rows that it stands in, so that no run ends with the less urgent half.
 * Names here become SQL; they are constants.
 */
public final class Holdings {

    /** A date as the instant at which it begins. */
    private static final String DAY = "(day::timestamp at time zone 'UTC')";

    private static final List<Holding> ALL = List.of(
            // when YouTube last gave the video's description; repeated readings bring counts only
            columns(
                    "video.text",
                    DataClass.YOUTUBE_TEXT,
                    "video",
                    "described_at",
                    "title",
                    "channel_title",
                    "tags",
                    "thumbnail_url"),
            columns("channel.text", DataClass.YOUTUBE_TEXT, "channel", "observed_at", "title"),
            // a clip is followed for a day after it was made, so this is at most a day stricter than when it was last
            // given, and indexed
            columns(
                    "clip.text",
                    DataClass.TWITCH_TEXT,
                    "clip",
                    "created_at",
                    "title",
                    "broadcaster_name",
                    "creator_name",
                    "thumbnail_url"),
            rows("document", DataClass.QUOTED_TEXT, "document", "generated_at", "kind", "subject", "generated_at"),
            columns("mission.text", DataClass.QUOTED_TEXT, "mission", "offered_at", "title", "why", "target_sentence"),
            partitions("video_sample", DataClass.YOUTUBE_STATISTICS, "observed_at"),
            new Holding(
                    "video",
                    DataClass.YOUTUBE_STATISTICS,
                    "video",
                    "described_at",
                    Optional.empty(),
                    new Rows(List.of("id"), List.of("video_game"))),
            rows("channel", DataClass.YOUTUBE_STATISTICS, "channel", "observed_at", "id"),
            rows(
                    "channel_baseline",
                    DataClass.DERIVED,
                    "channel_baseline",
                    "observed_at",
                    "channel_id",
                    "format",
                    "observed_at"),
            rows("channel_baseline_check", DataClass.DERIVED, "channel_baseline_check", "checked_at", "channel_id"),
            rows("vision_verdict", DataClass.DERIVED, "vision_verdict", "asked_at", "picture", "model", "question"),
            partitions("clip_reading", DataClass.TWITCH_STATISTICS, "observed_at"),
            rows("clip", DataClass.TWITCH_STATISTICS, "clip", "created_at", "id"),
            rows(
                    "directory_sample",
                    DataClass.TWITCH_STATISTICS,
                    "directory_sample",
                    "observed_at",
                    "game",
                    "observed_at"),
            partitions("analytics_event", DataClass.EVENT, "occurred_at"),
            rows(
                    "analytics_dead_letter",
                    DataClass.EVENT,
                    "analytics_dead_letter",
                    "buried_at",
                    "epoch",
                    "millis",
                    "sequence"),
            partitions("analytics_hour", DataClass.EVENT_COUNT, "hour"),
            // its partitions are months, too long to wait for: days go by themselves, and an emptied month goes after
            // them
            rows("analytics_day", DataClass.EVENT_COUNT, "analytics_day", DAY, "creator", "day", "category", "name"),
            new Holding(
                    "analytics_day.months",
                    DataClass.EVENT_COUNT,
                    "analytics_day",
                    DAY,
                    Optional.empty(),
                    new Partitions()),
            rows("coach_session", DataClass.COACH, "coach_session", "ended_at", "id"),
            new Holding(
                    "generation_job",
                    DataClass.GENERATION,
                    "generation_job",
                    "ended_at",
                    Optional.of("ended_at is not null"),
                    new Rows(List.of("id"), List.of("generation_part", "generation_event", "generation_asset"))),
            new Holding(
                    "generated_file", DataClass.GENERATION, "asset_leftover", "since", Optional.empty(), new Files()),
            new Holding(
                    "job_run",
                    DataClass.LEDGER,
                    "job_run",
                    "started_at",
                    Optional.of("outcome <> 'running'"),
                    new Rows(List.of("id"), List.of())));

    private Holdings() {}

    /** All of them, in the order in which they are to be worked through. */
    public static List<Holding> all() {
        return ALL;
    }

    private static Holding columns(
            String name, DataClass dataClass, String table, String measuredBy, String... columns) {
        return whole(name, dataClass, table, measuredBy, new Columns(List.of("id"), List.of(columns)));
    }

    private static Holding rows(String name, DataClass dataClass, String table, String measuredBy, String... key) {
        return whole(name, dataClass, table, measuredBy, new Rows(List.of(key), List.of()));
    }

    private static Holding partitions(String table, DataClass dataClass, String measuredBy) {
        return whole(table, dataClass, table, measuredBy, new Partitions());
    }

    private static Holding whole(String name, DataClass dataClass, String table, String measuredBy, Removal removal) {
        return new Holding(name, dataClass, table, measuredBy, Optional.empty(), removal);
    }
}
