-- The ledger of runs, their fences and their locks.

create table job_run (
    id           text        primary key,
    job          text        not null,
    fence        bigint      not null,
    run_trigger  text        not null,
    instance     text        not null,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    outcome      text        not null,
    reason       text,
    items        text        not null,
    spent        text        not null
);
create index job_run_newest on job_run (job, started_at desc);
create index job_run_running on job_run (job) where outcome = 'running';

-- The last fence given out; results that carry a smaller one are refused.
create table job_fence (
    job   text   primary key,
    token bigint not null
);

-- As ShedLock's JDBC provider wants it; times are UTC by the database's clock.
create table shedlock (
    name       text      primary key,
    lock_until timestamp not null,
    locked_at  timestamp not null,
    locked_by  text      not null
);
