-- Statements about the future and what became of them. A prediction is never changed but by its one grade.

create table prediction (
    id        text             primary key,
    -- what made it, such as viral_video
    detector  text             not null,
    game      text             not null,
    metric    text             not null,
    subject   text             not null,
    reference double precision not null,
    least     double precision not null,
    made_at   timestamptz      not null,
    due_at    timestamptz      not null,
    -- hit, miss or ungradable; null until graded
    verdict   text,
    -- null until graded, and when ungradable
    observed  double precision,
    reason    text,
    graded_at timestamptz,
    check ((verdict is null) = (graded_at is null) and (verdict is null) = (reason is null)),
    check (observed is null or verdict in ('hit', 'miss'))
);
create index prediction_due on prediction (due_at, id) where verdict is null;
create index prediction_detector on prediction (detector, made_at);

-- The videos of one channel are counted for missions.
create index video_channel on video (channel_id, published_at);
