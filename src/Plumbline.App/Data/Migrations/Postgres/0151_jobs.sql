CREATE TABLE job (
    name text NOT NULL,
    node text,
    lease_until timestamp with time zone,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    next_at timestamp with time zone NOT NULL,
    asked_at timestamp with time zone,
    rounds bigint NOT NULL,
    failures bigint NOT NULL,
    problem text,
    CONSTRAINT "PK_job" PRIMARY KEY (name)
);
