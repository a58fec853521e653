-- What may be kept no longer goes, and what went is written down.

-- Text of a source is null once it had to go; the rows may stay for their numbers.
alter table video alter column title drop not null, alter column channel_title drop not null, alter column tags drop not null;
alter table channel alter column title drop not null;
alter table clip alter column title drop not null, alter column broadcaster_name drop not null,
                 alter column creator_name drop not null, alter column thumbnail_url drop not null;
alter table mission alter column title drop not null, alter column why drop not null, alter column target_sentence drop not null;

-- The oldest of everything is found at once.
create index video_text_age on video (described_at) where title is not null;
create index video_age on video (described_at);
create index channel_text_age on channel (observed_at) where title is not null;
create index channel_age on channel (observed_at);
create index clip_text_age on clip (created_at) where title is not null;
create index document_age on document (generated_at);
create index mission_text_age on mission (offered_at) where title is not null;
create index channel_baseline_age on channel_baseline (observed_at);
create index channel_baseline_check_age on channel_baseline_check (checked_at);
create index directory_sample_age on directory_sample (observed_at);
create index job_run_age on job_run (started_at);

-- A line for each run and table, and for each partition that was dropped; written in the transaction that removes, so that it never says
-- more or less than what went.
create table retention_purge (
    run         text        not null,
    holding     text        not null,
    -- the table, or the partition that was dropped
    part        text        not null,
    data_class  text        not null,
    policy      text        not null,
    -- what was older went
    cut_off     timestamptz not null,
    -- rows that were deleted or lost their text
    removed     bigint      not null,
    -- null until the table was worked through, and when nothing is left
    oldest_left timestamptz,
    -- when the run began
    at          timestamptz not null,
    primary key (run, holding, part)
);
create index retention_purge_newest on retention_purge (holding, at desc);

create index analytics_day_age on analytics_day ((day::timestamp at time zone 'UTC'));
create index generation_job_age on generation_job (ended_at) where ended_at is not null;

-- Files whose last known reference went; each is looked at once more before it is removed.
create table asset_leftover (
    sha256 text        primary key,
    since  timestamptz not null
);
create index asset_leftover_age on asset_leftover (since);

create function asset_left_over() returns trigger language plpgsql as $$
begin
    insert into asset_leftover (sha256, since) values (old.sha256, clock_timestamp()) on conflict do nothing;
    return null;
end $$;
create trigger asset_left_over after delete on generation_asset for each row execute function asset_left_over();

-- Whoever removes a file holds this lock exclusively while it makes sure that there is no reference; so a reference that is being made
-- is waited for, and one that is made after the removal is made by somebody who then finds the file missing and stores it again.
create function asset_referred_to() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(new.sha256, 0));
    return new;
end $$;
create trigger asset_referred_to before insert on generation_asset for each row execute function asset_referred_to();
