-- Clips and what was read of their counts. Times are timestamptz at microseconds; absent values are null, never 0.

create table clip (
    id               text        primary key,
    game_id          text        not null,
    url              text        not null,
    broadcaster_id   text        not null,
    broadcaster_name text        not null,
    creator_id       text        not null,
    creator_name     text        not null,
    -- both stay known when the recording is gone: where a clip was cut from does not change
    video_id         text,
    vod_offset_ms    bigint,
    language         text        not null,
    title            text        not null,
    created_at       timestamptz not null,
    duration_ms      bigint      not null,
    thumbnail_url    text        not null,
    first_seen       timestamptz not null,
    -- when the columns above were read; an older reading that arrives later does not overwrite them
    described_at     timestamptz not null,
    -- the newest reading, and the stretch of clip_reading that it belongs to; null until the first reading is kept
    read_at          timestamptz,
    views            bigint,
    since            timestamptz,
    -- the last reading that had another count than the newest; null while there is none
    read_before      timestamptz,
    views_before     bigint,
    gone_at          timestamptz
) with (fillfactor = 70); -- each poll updates columns that no index holds; room on the page keeps these updates off the indexes
create index clip_newest on clip (game_id, created_at desc);
create index clip_made on clip (created_at);

-- A stretch of readings of one count within one UTC day: its first and its last instant. A count that is read seventy times is
-- one row, and the growth between any two readings is still exact. A stretch ends with the day, so that the partitions of days that are
-- over are never written again. One partition for each UTC day, made by its first writer.
create table clip_reading (
    clip_id     text        not null,
    observed_at timestamptz not null,
    until_at    timestamptz not null,
    views       bigint      not null,
    primary key (clip_id, observed_at)
) partition by range (observed_at);
