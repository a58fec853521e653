-- The history of what was published and observed. Times are timestamptz at microseconds; absent counts are null, never 0.

create table document (
    kind         text        not null,
    subject      text        not null,
    generated_at timestamptz not null,
    fresh_until  timestamptz not null,
    origin       text        not null,
    status       text        not null,
    run          text        not null,
    -- text, not jsonb: the bytes that were published are served again unchanged
    json         text        not null,
    primary key (kind, subject, generated_at)
);

create table video (
    id               text        primary key,
    channel_id       text        not null,
    channel_title    text        not null,
    title            text        not null,
    tags             text[]      not null,
    published_at     timestamptz not null,
    duration_ms      bigint      not null,
    format           text        not null,
    category_id      text        not null,
    language         text,
    thumbnail_url    text,
    -- when the columns above were read; an older reading that arrives later does not overwrite them
    described_at     timestamptz not null,
    last_observed_at timestamptz not null,
    gone_at          timestamptz
);

create table video_game (
    game         text        not null,
    video_id     text        not null references video (id) on delete cascade,
    -- repeated from the video, so that the newest videos of a game are found by one index
    published_at timestamptz not null,
    primary key (game, video_id)
);
create index video_game_newest on video_game (game, published_at desc);

-- One partition for each UTC day, made by the first writer of that day.
create table video_sample (
    video_id    text        not null,
    observed_at timestamptz not null,
    views       bigint      not null,
    likes       bigint,
    comments    bigint,
    primary key (video_id, observed_at)
) partition by range (observed_at);

create table channel (
    id                  text        primary key,
    title               text        not null,
    uploads_playlist_id text        not null,
    subscribers         bigint,
    observed_at         timestamptz not null
);

create table channel_baseline (
    channel_id   text             not null,
    format       text             not null,
    observed_at  timestamptz      not null,
    median_views double precision not null,
    log_spread   double precision not null,
    n            integer          not null,
    primary key (channel_id, format, observed_at)
);

-- Apart from channel, because a channel is also looked at in vain.
create table channel_baseline_check (
    channel_id text        primary key,
    checked_at timestamptz not null
);

create table directory_sample (
    game           text             not null,
    observed_at    timestamptz      not null,
    streams        integer          not null,
    viewers        bigint           not null,
    top_viewers    bigint           not null,
    top10_viewers  bigint           not null,
    median_viewers double precision not null,
    complete       boolean          not null,
    primary key (game, observed_at)
);
