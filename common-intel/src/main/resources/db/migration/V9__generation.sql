-- Assets that are made on demand. These rows are both what creators see and what workers take up: there is no second queue
-- whose word could differ. Whoever locks rows of several of these tables locks parts first, then their job.

create table generation_job (
    id              uuid        primary key,
    creator         text        not null,
    idempotency_key text,
    queue           text        not null,
    kind            text        not null,
    pack            boolean     not null,
    parts           text[]      not null,
    prompt          text        not null,
    colors          text[]      not null,
    lettering       text,
    -- queued, running, completed, partial, failed or cancelled; follows from the parts
    state           text        not null,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    -- the number of the newest event; adding one locks this row, so that the numbers have no gap
    last_event      bigint      not null,
    unique (creator, idempotency_key),
    check ((ended_at is null) = (state in ('queued', 'running')))
);
create index generation_job_creator on generation_job (creator, pack, created_at desc, id desc);
-- how many jobs of a creator have not ended
create index generation_job_open on generation_job (creator) where ended_at is null;

create table generation_part (
    job         uuid    not null references generation_job (id) on delete cascade,
    place       integer not null,
    name        text    not null,
    queue       text    not null,
    kind        text    not null,
    -- queued, running, completed, failed (the dead letter) or cancelled
    state       text    not null,
    -- from when on a worker may take the part up: of a queued one its turn, of a running one the end of its lease, of an ended one
    -- never; by this database's clock
    due_at      timestamptz,
    lease_owner text,
    -- how often it was taken up; the fence that every word about an attempt carries
    attempt     integer not null default 0,
    -- attempts that ended in a failure
    failures    integer not null default 0,
    -- leases in a row that ran out without a word
    lost        integer not null default 0,
    progress    integer not null default 0,
    reason      text,
    primary key (job, place),
    unique (job, name),
    check ((due_at is null) = (state in ('completed', 'failed', 'cancelled'))),
    check (progress between 0 and 100)
);
-- what a claim looks at: as large as the queue is long, however many jobs there have been
create index generation_part_due on generation_part (queue, kind, due_at, job, place) where due_at is not null;
create index generation_part_failed on generation_part (job) where state = 'failed';

create table generation_event (
    job  uuid        not null references generation_job (id) on delete cascade,
    seq  bigint      not null,
    at   timestamptz not null,
    type text        not null,
    data jsonb       not null,
    primary key (job, seq)
);

create table generation_asset (
    job        uuid    not null,
    name       text    not null,
    part       integer not null,
    place      integer not null,
    sha256     text    not null,
    media_type text    not null,
    width      integer not null,
    height     integer not null,
    bytes      bigint  not null,
    primary key (job, name),
    unique (job, part, place),
    foreign key (job, part) references generation_part (job, place) on delete cascade
);
-- whether a file is still referred to
create index generation_asset_content on generation_asset (sha256);
