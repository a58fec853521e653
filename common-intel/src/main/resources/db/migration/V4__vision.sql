-- What a vision model said about a picture: asked once per picture, model and version of the question.

create table vision_verdict (
    -- SHA-256 of the file, in hexadecimal
    picture      text        not null,
    model        text        not null,
    question     integer     not null,
    served_model text        not null,
    asked_at     timestamptz not null,
    -- JSON object: one word per field
    seen         text        not null,
    primary key (picture, model, question)
);
create index vision_verdict_age on vision_verdict (asked_at);
