-- What is kept of a coach session that is over; what was said in it is kept nowhere.
create table coach_session (
    id               text        primary key,
    creator          text        not null,
    topic            text,
    started_at       timestamptz not null,
    last_activity_at timestamptz not null,
    ended_at         timestamptz not null,
    -- 'creator' or 'idle'
    ending           text        not null,
    turns            integer     not null,
    messages         integer     not null,
    characters       integer     not null
);
create index coach_session_of_creator on coach_session (creator, ended_at);
create index coach_session_ended on coach_session (ended_at);
