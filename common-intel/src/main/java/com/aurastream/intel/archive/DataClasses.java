package com.aurastream.intel.archive;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which class each column of each table belongs to. A migration that adds a column adds it here; a test sees to that. */
public final class DataClasses {

    /** Table, class, columns; a table has a line for each class. */
    private static final String CATALOGUE = """
            document quoted_text kind subject generated_at fresh_until origin status run json
            video youtube_text channel_title title tags thumbnail_url
            video youtube_statistics id channel_id published_at duration_ms format category_id language described_at last_observed_at gone_at
            video_game youtube_statistics game video_id published_at
            video_sample youtube_statistics video_id observed_at views likes comments
            channel youtube_text title
            channel youtube_statistics id uploads_playlist_id subscribers observed_at
            channel_baseline derived channel_id format observed_at median_views log_spread n
            channel_baseline_check derived channel_id checked_at
            directory_sample twitch_statistics game observed_at streams viewers top_viewers top10_viewers median_viewers complete
            clip twitch_text broadcaster_name creator_name title thumbnail_url
            clip twitch_statistics id game_id url broadcaster_id creator_id video_id vod_offset_ms language created_at duration_ms
            clip twitch_statistics first_seen described_at read_at views since read_before views_before gone_at
            clip_reading twitch_statistics clip_id observed_at until_at views
            vision_verdict derived picture model question served_model asked_at seen
            prediction evidence id detector game metric subject reference least made_at due_at verdict observed reason graded_at
            creator creator id games time_zone channel_id size_band updated_at
            mission_day creator creator day
            mission quoted_text title why target_sentence
            mission evidence id candidate game kind subject score sizes window_start window_end target_metric target_term target_least
            mission evidence gradable_at evidence expires_at origin as_of grade_verdict grade_observed grade_reason graded_at
            mission creator creator day place offered_at accepted_at completed_at
            analytics_event event key occurred_at accepted_at creator id name category session user_id properties
            analytics_dead_letter event epoch millis sequence buried_at reason content
            analytics_hour event_count creator hour category name events users sessions
            analytics_day event_count creator day category name events users sessions
            analytics_flush machinery epoch begun_at flushed_at millis sequence batch stored repeated dead_lettered accepted rejected
            coach_session coach id creator topic started_at last_activity_at ended_at ending turns messages characters
            generation_job generation id creator idempotency_key queue kind pack parts prompt colors lettering state created_at
            generation_job generation ended_at last_event
            generation_part generation job place name queue kind state due_at lease_owner attempt failures lost progress reason
            generation_event generation job seq at type data
            generation_asset generation job name part place sha256 media_type width height bytes
            asset_leftover generation sha256 since
            job_run ledger id job fence run_trigger instance started_at finished_at outcome reason items spent
            job_fence machinery job token
            shedlock machinery name lock_until locked_at locked_by
            flyway_schema_history machinery installed_rank version description type script checksum installed_by installed_on execution_time success
            retention_purge audit run holding part data_class policy cut_off removed oldest_left at
            """;

    private static final Map<String, Map<String, DataClass>> BY_TABLE =
            parse(CATALOGUE.lines().toList());

    private DataClasses() {}

    /** The class of a column; absent when nobody has decided. */
    public static Optional<DataClass> of(String table, String column) {
        return Optional.ofNullable(of(table).get(column));
    }

    /** The classes of a table's columns by name; empty for a table that nobody has decided on. */
    public static Map<String, DataClass> of(String table) {
        return BY_TABLE.getOrDefault(table, Map.of());
    }

    /** The tables and their columns, both by name. */
    public static Map<String, Map<String, DataClass>> all() {
        return BY_TABLE;
    }

    /**
     * Reads a catalogue.
     *
     * @throws IllegalArgumentException when a column is in two classes, or a class is not known
     */
    static Map<String, Map<String, DataClass>> parse(List<String> lines) {
        Map<String, Map<String, DataClass>> tables = new TreeMap<>();
        for (String line : lines) {
            List<String> words = List.of(line.split(" "));
            DataClass dataClass = DataClass.valueOf(words.get(1).toUpperCase(Locale.ROOT));
            Map<String, DataClass> columns = tables.computeIfAbsent(words.get(0), table -> new TreeMap<>());
            words.subList(2, words.size()).forEach(column -> put(words.get(0), columns, column, dataClass));
        }
        tables.replaceAll((table, columns) -> Collections.unmodifiableMap(columns));
        return Collections.unmodifiableMap(tables);
    }

    private static void put(String table, Map<String, DataClass> columns, String column, DataClass dataClass) {
        DataClass other = columns.put(column, dataClass);
        if (other != null) {
            throw new IllegalArgumentException(
                    table + "." + column + " is said to be " + other + " and " + dataClass + "; it can be one only");
        }
    }
}
