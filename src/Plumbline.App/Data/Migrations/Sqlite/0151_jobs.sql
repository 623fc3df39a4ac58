CREATE TABLE "job" (
    "name" TEXT NOT NULL CONSTRAINT "PK_job" PRIMARY KEY,
    "node" TEXT NULL,
    "lease_until" TEXT NULL,
    "started_at" TEXT NULL,
    "ended_at" TEXT NULL,
    "next_at" TEXT NOT NULL,
    "asked_at" TEXT NULL,
    "rounds" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "problem" TEXT NULL
);
