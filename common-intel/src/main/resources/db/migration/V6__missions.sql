-- Creators and what they were given to do. A creator is known by an id made of the key; the key itself is nowhere.

create table creator (
    id         text        primary key,
    games      text[]      not null,
    time_zone  text        not null,
    channel_id text,
    size_band  text,
    updated_at timestamptz not null
);

-- One row for each creator and local date that has missions: whoever inserts it gives the day its missions, nobody else.
create table mission_day (
    creator text not null,
    day     date not null,
    primary key (creator, day)
);

create table mission (
    id              text             primary key,
    creator         text             not null,
    day             date             not null,
    place           integer          not null,
    candidate       text             not null,
    game            text             not null,
    kind            text             not null,
    subject         text             not null,
    title           text             not null,
    why             text             not null,
    score           double precision not null,
    sizes           text[]           not null,
    window_start    timestamptz,
    window_end      timestamptz,
    target_metric   text             not null,
    target_term     text,
    target_least    double precision not null,
    target_sentence text             not null,
    gradable_at     timestamptz      not null,
    evidence        text[]           not null,
    expires_at      timestamptz      not null,
    origin          text             not null,
    as_of           timestamptz      not null,
    offered_at      timestamptz      not null,
    -- the state follows from these two and from expires_at, so that no job has to run for a mission to expire
    accepted_at     timestamptz,
    completed_at    timestamptz,
    grade_verdict   text,
    grade_observed  double precision,
    grade_reason    text,
    graded_at       timestamptz,
    unique (creator, day, place),
    foreign key (creator, day) references mission_day (creator, day)
);
create index mission_ungraded on mission (gradable_at) where grade_verdict is null;
