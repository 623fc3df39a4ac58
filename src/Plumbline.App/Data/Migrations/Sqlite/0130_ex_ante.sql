CREATE TABLE "assessment" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_assessment" PRIMARY KEY AUTOINCREMENT,
    "project_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "regime" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "state_since" TEXT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "requested_fen" INTEGER NULL,
    "seed" TEXT NULL,
    "seed_source" TEXT NULL,
    "published_at" TEXT NULL,
    "drawn_at" TEXT NULL,
    "concluded_at" TEXT NULL,
    "score" INTEGER NULL,
    "conclusion" TEXT NULL,
    "admitted_fen" INTEGER NULL,
    "decision" TEXT NULL,
    "decided_at" TEXT NULL,
    CONSTRAINT "FK_assessment_chain_chain_id" FOREIGN KEY ("chain_id") REFERENCES "chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_assessment_project_project_id" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON DELETE RESTRICT
);


CREATE TABLE "assessment_cost" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_assessment_cost" PRIMARY KEY AUTOINCREMENT,
    "assessment_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "price" TEXT NOT NULL,
    "times" TEXT NOT NULL,
    "basis" TEXT NULL,
    CONSTRAINT "FK_assessment_cost_assessment_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("id") ON DELETE CASCADE
);


CREATE TABLE "assessment_text" (
    "assessment_id" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "PK_assessment_text" PRIMARY KEY ("assessment_id", "part"),
    CONSTRAINT "FK_assessment_text_assessment_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("id") ON DELETE CASCADE
);


CREATE TABLE "assessment_promise" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_assessment_promise" PRIMARY KEY AUTOINCREMENT,
    "assessment_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    CONSTRAINT "FK_assessment_promise_assessment_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("id") ON DELETE CASCADE
);


CREATE TABLE "assessment_candidate" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_assessment_candidate" PRIMARY KEY AUTOINCREMENT,
    "assessment_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "account_id" INTEGER NULL,
    "rank" INTEGER NULL,
    "ticket" TEXT NULL,
    "seated" INTEGER NOT NULL,
    "declaration" TEXT NULL,
    "conflict" INTEGER NOT NULL,
    CONSTRAINT "FK_assessment_candidate_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_assessment_candidate_assessment_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("id") ON DELETE CASCADE
);


CREATE TABLE "assessment_score" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_assessment_score" PRIMARY KEY AUTOINCREMENT,
    "assessment_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_assessment_score_assessment_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_assessment_chain_id" ON "assessment" ("chain_id");


CREATE INDEX "IX_assessment_project_id_year" ON "assessment" ("project_id", "year");


CREATE INDEX "IX_assessment_unit_path_year" ON "assessment" ("unit_path", "year");


CREATE INDEX "IX_assessment_candidate_account_id" ON "assessment_candidate" ("account_id");


CREATE UNIQUE INDEX "IX_assessment_candidate_assessment_id_code" ON "assessment_candidate" ("assessment_id", "code");


CREATE UNIQUE INDEX "IX_assessment_cost_assessment_id_position" ON "assessment_cost" ("assessment_id", "position");


CREATE UNIQUE INDEX "IX_assessment_promise_assessment_id_position" ON "assessment_promise" ("assessment_id", "position");


CREATE UNIQUE INDEX "IX_assessment_score_assessment_id_account_id_item" ON "assessment_score" ("assessment_id", "account_id", "item");
