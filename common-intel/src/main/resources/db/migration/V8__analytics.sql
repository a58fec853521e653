-- Events of users' doings. Times are timestamptz at microseconds; what an event does not name is null.

-- One partition for each UTC day of occurred_at, made by the flush. The key is the first 128 bits of the SHA-256 of creator and id: of
-- one creator's events with the same id one is here, whatever its time, which the flush sees to, because a partitioned table can
-- enforce it only within a day.
create table analytics_event (
    key         uuid        not null,
    occurred_at timestamptz not null,
    -- when it entered the stream, by Redis' clock
    accepted_at timestamptz not null,
    creator     text        not null,
    id          text        not null,
    name        text        not null,
    category    text        not null,
    session     text        not null,
    user_id     text,
    -- a JSON object; text, because nothing here looks into it
    properties  text        not null,
    primary key (key, occurred_at)
) partition by range (occurred_at);

-- Counts by the hour in which events happened; users and sessions are mergeable sketches. One partition for each UTC day.
create table analytics_hour (
    creator  text        not null,
    hour     timestamptz not null,
    category text        not null,
    name     text        not null,
    events   bigint      not null,
    users    bytea       not null,
    sessions bytea       not null,
    primary key (creator, hour, category, name)
) partition by range (hour);
-- a sketch does not compress
alter table analytics_hour alter column users set storage external, alter column sessions set storage external;

-- The same by UTC day. One partition for each month.
create table analytics_day (
    creator  text   not null,
    day      date   not null,
    category text   not null,
    name     text   not null,
    events   bigint not null,
    users    bytea  not null,
    sessions bytea  not null,
    primary key (creator, day, category, name)
) partition by range (day);
alter table analytics_day alter column users set storage external, alter column sessions set storage external;

-- The flush's books, a row for each life of the stream: what lies up to the position has been dealt with, once.
create table analytics_flush (
    epoch         text        primary key,
    begun_at      timestamptz not null,
    flushed_at    timestamptz,
    millis        bigint      not null default 0,
    sequence      bigint      not null default 0,
    -- entries of the newest batch: all that can lie in the stream at or before the position
    batch         bigint      not null default 0,
    stored        bigint      not null default 0,
    repeated      bigint      not null default 0,
    dead_lettered bigint      not null default 0,
    -- the stream's own books when they were last seen; Redis may lose them
    accepted      bigint      not null,
    rejected      bigint      not null
);

-- Entries that are no events, and events that cannot be kept.
create table analytics_dead_letter (
    epoch     text        not null,
    millis    bigint      not null,
    sequence  bigint      not null,
    buried_at timestamptz not null,
    reason    text        not null,
    content   text        not null,
    primary key (epoch, millis, sequence)
);
create index analytics_dead_letter_age on analytics_dead_letter (buried_at);
